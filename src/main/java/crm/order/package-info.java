/** Orders with their lines: what was bought, how many, at which price. */
package crm.order;
