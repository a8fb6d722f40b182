/**
 * What the sales force has before it: the chances of deals, the forecast, demand, leads nobody touches, key accounts and
 * how sales become cash.
 */
package crm.sales;
