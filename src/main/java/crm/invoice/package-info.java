/** Invoices: paid, in whole or in part, and declared void. */
package crm.invoice;
