/**
 * Help, manual pages and completions, all derived from the list of commands and the declarations of the nouns, and the
 * doctor that looks whether everything is in place.
 */
package crm.help;
