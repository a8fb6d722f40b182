/** Users: who works in the business, what each one owns, and handing it over. */
package crm.user;
