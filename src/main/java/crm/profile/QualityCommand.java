package crm.profile;

import crm.cli.Crm;
import crm.cli.KindWords;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.RecordType;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.value.CrmException;
import crm.value.Durations;
import crm.value.ExitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality}: how good the records are. */
@Command(
        footer = {
            "",
            "uniform: of the values filled, those spelled as most that are the same but for case, accents, spaces and signs.",
            "accurate: those that can be read as what they are (e-mail, phone, web address, country, choice). complete:",
            "fields filled, of those that lists show, own fields, and for contacts street, postcode, and buying_role, behaviour,",
            "values, motivation, media and influences once anybody has one.",
            "up_to_date: records that were changed, or with whom something was bought or spoken of, within --fresh.",
            "All in percent, rounded down. Doubles: crm duplicates. A file before it is imported: crm import FILE --check.",
            "",
            "Examples:",
            "  crm quality",
            "  crm quality contacts --fields",
            "  crm quality contacts 'country = LK' --of email,phone --fresh 180d",
            "  crm quality --least 80 -q || echo 'look after the records'"
        })
final class QualityCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.of("records_of", Kind.TEXT),
            Column.of("records", Kind.INTEGER),
            Column.of("uniform", Kind.PERCENT),
            Column.of("accurate", Kind.PERCENT),
            Column.of("complete", Kind.PERCENT),
            Column.of("up_to_date", Kind.PERCENT));
    private static final List<Column> BY_FIELD = List.of(
            Column.of("records_of", Kind.TEXT),
            Column.of("field", Kind.TEXT),
            Column.of("filled", Kind.INTEGER),
            Column.of("complete", Kind.PERCENT),
            Column.of("unreadable", Kind.INTEGER),
            Column.of("odd_spelling", Kind.INTEGER),
            Column.of("example", Kind.TEXT));
    private static final List<String> ADDRESS = List.of("street", "postcode");

    private final Crm crm;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<kind>",
            completionCandidates = KindWords.class,
            description = "contacts, companies, products ...; all that have records when nothing is said.")
    private Optional<String> kind = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "<filter>", description = "Only these: crm help filters.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--fields", description = "Field by field, with an example of what is wrong.")
    private boolean byField;

    @Option(
            names = "--of",
            split = ",",
            paramLabel = "<field>",
            description = "The fields to judge; more than one with commas.")
    private List<String> of = new ArrayList<>();

    @Option(names = "--fresh", paramLabel = "<time>", description = "How long a record is up to date; 365d by default.")
    private String fresh = "365d";

    @Option(
            names = "--least",
            paramLabel = "<percent>",
            description = "End with exit code 10 when any of the four is below this.")
    private Optional<BigDecimal> least = Optional.empty();

    @Mixin
    private OutputOptions output;

    QualityCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        List<KindQuality> judged = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            LocalDate since = session.reading()
                    .dates()
                    .today()
                    .minusDays(Durations.parse(fresh).toDays());
            for (RecordType type : types(session)) {
                KindQuality quality = new KindQuality(session, type, condition(session, type), fields(type), since);
                if (kind.isPresent() || quality.records() > 0) {
                    judged.add(quality);
                }
            }
            printer.print(
                    byField
                            ? Listing.of(
                                    BY_FIELD,
                                    judged.stream()
                                            .flatMap(quality -> quality.fieldRows().stream())
                                            .toList())
                            : Listing.of(
                                    COLUMNS,
                                    judged.stream().map(KindQuality::row).toList()));
        });
        boolean poor = least.isPresent()
                && judged.stream()
                        .flatMap(quality -> quality.shares().stream())
                        .flatMap(Optional::stream)
                        .anyMatch(share -> share.compareTo(least.get()) < 0);
        return poor ? ExitCode.FOUND_ANY.code() : ExitCode.OK.code();
    }

    private List<RecordType> types(Session session) {
        if (kind.isEmpty()) {
            return session.nouns().visible();
        }
        List<String> known =
                session.nouns().visible().stream().map(RecordType::plural).toList();
        return List.of(session.nouns().called(kind.get()).orElseThrow(() -> CrmException.usage(
                        "no kind of record " + kind.get())
                .hint("one of: " + String.join(", ", known))
                .nearest(kind.get(), known)));
    }

    private Condition condition(Session session, RecordType type) {
        return filter.isEmpty() ? new Condition.All() : session.filter(type, filter);
    }

    private List<Field<?>> fields(RecordType type) {
        List<Field<?>> fields = new ArrayList<>();
        for (String name : of) {
            fields.add(
                    type.field(name.strip()).filter(field -> !field.isMeasure()).orElseThrow(() -> CrmException.usage(
                                    type.plural() + " have no field " + name)
                            .nearest(
                                    name,
                                    type.stored().stream().map(Field::name).toList())));
        }
        if (fields.isEmpty()) {
            type.stored().stream()
                    .filter(field -> field.isListed()
                            || field.isOwn()
                            || (type.equals(Contacts.TYPE)
                                    && (ADDRESS.contains(field.name()) || Portrait.FIELDS.contains(field.name()))))
                    .forEach(fields::add);
        }
        return fields;
    }
}
