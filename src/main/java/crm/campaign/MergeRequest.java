package crm.campaign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user asked of a merge.
 *
 * @param campaign the campaign, by name or id
 * @param template the file with the text; a table needs none
 * @param format what is to be written
 * @param oneFile all letters in one file
 * @param subject of e-mails, in place of the template's
 * @param from who sends the e-mails, in place of the template's and the setting
 * @param unsubscribe where one unsubscribes, in place of the setting
 */
record MergeRequest(
        String campaign,
        Optional<Path> template,
        LetterFormat format,
        boolean oneFile,
        Optional<String> subject,
        Optional<String> from,
        Optional<String> unsubscribe) {}
