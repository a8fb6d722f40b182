package crm.keeping;

import crm.model.FieldType;
import crm.model.Nouns;
import crm.output.JsonLine;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first file of a dump: what is in it, and for which schema.
 *
 * @param schema the version of the schema
 * @param history whether the history is in it
 * @param nextId the next free id
 * @param tables what each file holds, by the name of its table
 */
record Manifest(int schema, boolean history, long nextId, Map<String, Content> tables) {
    /** The name of the file. */
    static final String FILE = "manifest.jsonl";

    private static final int FORMAT = 1;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern OWN = Pattern.compile("(x_[a-z][a-z0-9_]{0,39}) (.+)");

    /**
     * What one file holds.
     *
     * @param rows how many lines
     * @param own the columns of own fields, each with its type
     */
    record Content(long rows, List<String> own) {
        Content {
            own = List.copyOf(own);
        }
    }

    Manifest {
        tables = new TreeMap<>(tables);
    }

    /** The file that holds a table. */
    static String file(String table) {
        return table + ".jsonl";
    }

    /** Its lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(new JsonLine()
                        .with("crm_dump", FORMAT)
                        .with("schema", schema)
                        .with("history", history)
                        .with("next_id", nextId))
                .append('\n');
        tables.forEach((table, content) -> text.append(new JsonLine()
                        .with("file", file(table))
                        .with("rows", content.rows())
                        .with("own", content.own().isEmpty() ? null : content.own()))
                .append('\n'));
        return text.toString();
    }

    /** Reads the manifest of a dump. */
    static Manifest read(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw CrmException.missing("no dump in " + directory + ": it has no " + FILE);
        }
        Map<String, Content> tables = new TreeMap<>();
        try (DumpLines lines = DumpLines.open(file)) {
            Map<String, Object> head = lines.next();
            int format = number(lines, head, "crm_dump").intValue();
            int schema = number(lines, head, "schema").intValue();
            if (format != FORMAT || schema > Migrations.LATEST) {
                throw CrmException.invalid(directory + " was written by a newer crm")
                        .hint("use that version");
            }
            while (lines.hasNext()) {
                Map<String, Object> line = lines.next();
                String name = String.valueOf(line.get("file")).replaceFirst("\\.jsonl$", "");
                List<String> own = line.get("own") instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of();
                if (!NAME.matcher(name).matches() || !own.stream().allMatch(definition -> isOwn(name, definition))) {
                    throw lines.wrong("it cannot be a file of a dump");
                }
                tables.put(name, new Content(number(lines, line, "rows").longValue(), own));
            }
            boolean history = Boolean.TRUE.equals(head.get("history"));
            return new Manifest(schema, history, number(lines, head, "next_id").longValue(), tables);
        }
    }

    private static boolean isOwn(String table, String definition) {
        var words = OWN.matcher(definition);
        return words.matches()
                && Arrays.stream(FieldType.values())
                        .anyMatch(type -> type.sqlType().equals(words.group(2)))
                && Nouns.declared().stream()
                        .anyMatch(type -> type.table().equals(table)
                                || type.historyTable().equals(table));
    }

    private static BigDecimal number(DumpLines lines, Map<String, Object> line, String name) {
        if (line.get(name) instanceof BigDecimal number && number.signum() >= 0 && number.precision() < 19) {
            return number;
        }
        throw lines.wrong(name + " is missing or no number");
    }
}
