/** Leads: added for a person, assigned, worked, converted to a deal or lost, and traced from campaign to order. */
package crm.lead;
