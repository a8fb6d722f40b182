package crm.keeping;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import java.util.ArrayList;
import java.util.List;

/** What a command of this area did: a sentence for people, the same as a row where a format is named. */
final class Answer {
    private final List<Column> columns = new ArrayList<>();
    private final List<Object> cells = new ArrayList<>();

    /** The same with one more cell; null where there is no value. */
    Answer with(String name, Kind kind, Object cell) {
        columns.add(Column.of(name, kind));
        cells.add(cell);
        return this;
    }

    /** Says the sentence, or prints the row. */
    void give(Crm crm, OutputOptions output, String sentence) {
        if (!output.isNamed()) {
            crm.talk().note(sentence);
            return;
        }
        try (Printer printer = crm.printer(output)) {
            printer.print(Listing.of(columns, List.of(cells)));
            printer.finish();
        }
    }
}
