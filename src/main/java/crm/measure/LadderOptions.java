package crm.measure;

import picocli.CommandLine.Parameters;

/** Which ladder is meant. */
final class LadderOptions {
    @Parameters(
            index = "0",
            paramLabel = "<ladder>",
            completionCandidates = LadderNames.class,
            description = "ladder, relationship, lifecycle, loyalty or one of your own.")
    private String name;

    /** It, out of all; exit 3 when it is not there. */
    Ladder of(Ladders ladders) {
        return ladders.named(name);
    }
}
