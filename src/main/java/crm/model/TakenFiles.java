package crm.model;

import static crm.model.Field.count;
import static crm.model.Field.text;

/** Files of a directory that were imported, so that each is taken once; part of the change set that took it. */
public final class TakenFiles {
    public static final Field<String> NAME = text("name").required().listed().about("Name of the file.");
    public static final Field<Long> BYTES = count("bytes").required().listed().about("Its size in bytes.");
    public static final Field<String> DIGEST =
            text("digest").required().indexed().about("Its SHA-256, in hexadecimal digits.");

    public static final RecordType TYPE = RecordType.named("taken_file", "taken_files")
            .about("a file of a directory that was imported")
            .of(NAME, BYTES, DIGEST)
            .titled(NAME)
            .part();

    private TakenFiles() {}
}
