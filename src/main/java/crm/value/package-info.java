/**
 * Values: how a phone, an e-mail, a country, a date, an amount and a name are read, normalised, compared and shown, and
 * what the user is told when one is wrong.
 *
 * <p>The lowest floor of the house: it knows nothing of records, files or the database.
 */
package crm.value;
