/**
 * What to offer a customer next: from what others bought besides, from dearer things of the same kind, from kinds not bought
 * yet, and from what is due again; every proposal with its evidence.
 */
package crm.offer;
