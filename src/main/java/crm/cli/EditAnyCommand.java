package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.output.Card;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code edit}: sets fields of a record of any noun; which options there are depends on what the REF names. */
@Command(footer = {"", "Examples:", "  crm edit 17 --city Galle", "  crm edit ann@example.com --set source=Referral"})
final class EditAnyCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<ref>", description = "Id, e-mail, phone, name or its beginning.")
    private String ref;

    @Unmatched
    private List<String> fields = new ArrayList<>();

    @Mixin
    private FieldInput input = new FieldInput(RecordType.named("record", "records"));

    @Mixin
    private WriteOptions write;

    EditAnyCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, this::edit, (printer, card) -> {
            if (write.output().isNamed()) {
                printer.print(card);
            }
        });
    }

    private Card edit(Session session) {
        if (ref.equals(Refs.STDIN)) {
            throw CrmException.usage("crm edit changes one record, not those of stdin")
                    .hint("name the noun: crm contact edit - --city Galle");
        }
        Row row = session.references().findAny(ref, true);
        FieldInput typed = input.forType(session.nouns().type(row.type()));
        pairs().forEach(pair -> typed.set(pair[0], pair[1]));
        if (typed.isEmpty()) {
            throw CrmException.usage("nothing to change was given").hint("crm edit " + row.id() + " --set field=value");
        }
        Row changed = new Ownership(session).update(row, typed.apply(session, row));
        return new RecordCards(session).brief(typed.applyFurther(session, changed));
    }

    private List<String[]> pairs() {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String option = fields.get(i);
            int equals = option.indexOf('=');
            if (!option.startsWith("--")) {
                throw CrmException.usage("crm edit changes one record: too many words, from: " + option);
            }
            if (equals > 0) {
                pairs.add(new String[] {option.substring(2, equals), option.substring(equals + 1)});
            } else if (i + 1 < fields.size()) {
                pairs.add(new String[] {option.substring(2), fields.get(++i)});
            } else {
                throw CrmException.usage(option + " needs a value");
            }
        }
        return pairs;
    }
}
