/**
 * One person once: finds probable doubles among contacts and companies, merges them with everything that belongs to
 * them, and takes a merge apart again.
 *
 * <p>The comparison is Fellegi and Sunter's, fitted without examples over all pairs of records at once: pairs that share a
 * blocking key are compared one by one, the rest is estimated from a random sample. Being fitted over all pairs, the
 * chances of agreeing by accident are those of the whole list, not those of the blocks. Priors stand in where a list is
 * too short to say anything. A merge is one change set, and unmerge is its undo: there is no second mechanism.
 */
package crm.identity;
