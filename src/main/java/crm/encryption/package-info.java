/** Encrypting the database as a whole: with a password or a key, with another one, or no more. */
package crm.encryption;
