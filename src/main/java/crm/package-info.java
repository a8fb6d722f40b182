/** The program: where it starts, and the list of its commands. */
package crm;
