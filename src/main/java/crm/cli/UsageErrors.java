package crm.cli;

import crm.value.CrmException;
import crm.value.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line with the right spelling. */
final class UsageErrors {
    private UsageErrors() {}

    static CrmException of(ParameterException error, CommandEntry entry) {
        String help = "see: crm " + entry.path() + " --help";
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched, entry, help);
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            List<String> names = missing.getMissing().stream()
                    .map(argument -> argument instanceof OptionSpec option
                            ? option.longestName() + " " + argument.paramLabel()
                            : argument.paramLabel())
                    .toList();
            return CrmException.usage("crm " + entry.path() + ": missing " + String.join(", ", names))
                    .hint(help)
                    .because(error);
        }
        String message = error.getMessage().replaceAll("\\s*\\n\\s*", " ");
        return CrmException.usage("crm " + entry.path() + ": " + message)
                .hint(help)
                .because(error);
    }

    private static CrmException unmatched(UnmatchedArgumentException error, CommandEntry entry, String help) {
        String wrong = error.getUnmatched().get(0);
        if (wrong.startsWith("-")) {
            List<String> names = new ArrayList<>();
            error.getCommandLine()
                    .getCommandSpec()
                    .options()
                    .forEach(option -> names.addAll(Arrays.asList(option.names())));
            String plain = wrong.contains("=") ? wrong.substring(0, wrong.indexOf('=')) : wrong;
            List<String> near = Nearest.to(plain, names);
            return CrmException.usage("crm " + entry.path() + " has no option " + plain)
                    .hint(near.isEmpty() ? help : "nearest: " + String.join(", ", near))
                    .because(error);
        }
        return CrmException.usage("crm " + entry.path() + ": too many words, from: " + wrong)
                .hint(help)
                .because(error);
    }
}
