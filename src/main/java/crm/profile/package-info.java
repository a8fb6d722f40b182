/**
 * One customer at a glance: who calls, what to know before answering, all that is known as blocks, where each value came
 * from, and how good the records are.
 */
package crm.profile;
