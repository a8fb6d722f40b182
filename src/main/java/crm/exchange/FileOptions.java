package crm.exchange;

import crm.exchange.file.Format;
import crm.exchange.file.TableOptions;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said about files besides what they hold. */
final class FileOptions {
    @Option(names = "--encoding", paramLabel = "<name>", description = "The encoding, such as windows-1252.")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--delimiter",
            paramLabel = "<sign>",
            description = "What stands between cells: a character, comma, semicolon, tab or pipe.")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--input",
            paramLabel = "<format>",
            description =
                    "How the file is written, if it is not recognised: csv, tsv, json, jsonl, xlsx, vcard, ical, eml,"
                            + " mbox or form.")
    private Optional<String> input = Optional.empty();

    @Option(
            names = "--sheet",
            paramLabel = "<sheet>",
            description = "The sheet of a workbook, by name or number; else the first that has rows.")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--from-dir",
            paramLabel = "<dir>",
            description =
                    "Every file of a directory, each once and for itself: what was taken is remembered, and one that"
                            + " cannot be read does not hinder the others.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--create",
            description = "Make a contact of whom a message or an appointment is with, and a product that a price or"
                    + " stock names.")
    private boolean create;

    /** The directory whose files are to be taken. */
    Optional<Path> directory() {
        return directory;
    }

    /** Whether people of messages who are not known become contacts, and products of prices and stock are made. */
    boolean create() {
        return create;
    }

    /** The options with what was said here. */
    TableOptions over(TableOptions table) {
        TableOptions said = encoding.isPresent() ? table.encoding(encoding.get()) : table;
        said = delimiter.isPresent() ? said.delimiter(sign(delimiter.get())) : said;
        said = input.isPresent() ? said.format(Format.named(input.get())) : said;
        return sheet.isPresent() ? said.sheet(sheet.get()) : said;
    }

    private static char sign(String word) {
        return switch (word) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> {
                if (word.length() != 1) {
                    throw CrmException.usage("--delimiter " + word + " is not one character")
                            .hint("such as ';', comma, semicolon, tab or pipe");
                }
                yield word.charAt(0);
            }
        };
    }
}
