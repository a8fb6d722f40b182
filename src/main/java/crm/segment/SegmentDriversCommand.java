package crm.segment;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment drivers}: which fields tell the members of a segment from the others. */
@Command(
        footer = {
            "",
            "Fields with few values are tested by chi-squared, rare values put together, or by Fisher's exact test where few",
            "are expected; numbers by rank-sum (Wilcoxon, Mann and Whitney). strength is Cramer's V, or how much more often",
            "than by accident a number is greater: 0 for not at all, 1 for wholly. p is corrected for all fields looked at",
            "(Holm). What goes together need not be the cause.",
            "",
            "Examples:",
            "  crm segment drivers best --without r,f,m,rfm,orders,spend,tier"
        })
final class SegmentDriversCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Mixin
    private TraitOptions traits;

    @Mixin
    private OutputOptions output;

    SegmentDriversCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Traits read = traits.read(session);
            boolean[] in = read.among(TraitOptions.members(session, segment));
            List<List<Object>> rows = new ArrayList<>();
            Portrait.drivers(read, in, TraitOptions.not(in))
                    .forEach(driver -> rows.add(Arrays.asList(
                            driver.field(),
                            Rounded.to(3, driver.strength()),
                            driver.direction().isEmpty() ? null : driver.direction(),
                            driver.test(),
                            Rounded.probability(driver.p()))));
            printer.print(Listing.of(
                    List.of(
                            Column.of("field", Kind.TEXT),
                            Column.of("strength", Kind.NUMBER),
                            Column.of("direction", Kind.TEXT),
                            Column.of("test", Kind.TEXT),
                            Column.of("p", Kind.NUMBER)),
                    rows));
        });
    }
}
