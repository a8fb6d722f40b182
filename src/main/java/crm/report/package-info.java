/** Built-in reports, and lists that users saved as reports. Groups of a report always add up to its total. */
package crm.report;
