/**
 * The promises of the manual page crm-safety, held against random businesses, hostile values and noise. Each runs a few
 * seconds in every build; {@code -Dproof.seconds=600} runs it longer and {@code -Dproof.seed=7} elsewhere.
 */
package crm.promise;
