/**
 * Reports that say whom to keep, win back, raise and let go, and what that costs. Formulas are in {@code crm.score}; what
 * the literature leaves open is an option or a setting, and printed with the result.
 */
package crm.retention;
