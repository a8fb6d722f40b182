/** Tickets: closed with what came of them, and opened again. */
package crm.ticket;
