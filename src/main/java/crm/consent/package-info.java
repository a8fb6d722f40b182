/** Consents: the one gate that says whether a channel may be used with a contact, and the commands that feed it. */
package crm.consent;
