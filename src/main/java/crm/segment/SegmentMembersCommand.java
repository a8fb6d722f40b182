package crm.segment;

import crm.cli.Crm;
import crm.cli.ListCommand;
import crm.cli.ListOptions;
import crm.cli.OutputOptions;
import crm.model.Contacts;
import crm.model.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment members}: a list of contacts like any other. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm segment members best -c name,email,spend --sort -spend",
            "  crm segment members best 'country = Ghana' --count"
        })
final class SegmentMembersCommand implements Callable<Integer> {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Parameters(index = "1..*", paramLabel = "<filter>", description = "Only those for whom this holds too.")
    private List<String> filter = new ArrayList<>();

    @Mixin
    private ListOptions list;

    @Mixin
    private OutputOptions output;

    SegmentMembersCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        return new ListCommand(
                        crm,
                        Contacts.TYPE,
                        session -> List.of(SegmentFilter.membership(session.find(Segments.TYPE, segment))),
                        filter,
                        list,
                        output)
                .call();
    }
}
