/** Setting up: making a database, the settings of the business, own fields, the demonstration, and help. */
package crm.setup;
