package crm.cli;

import crm.value.CrmException;
import crm.value.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line with the right spelling. */
final class UsageErrors {
    private static final Set<Class<?>> WHOLE = Set.of(Long.class, long.class, Integer.class, int.class);
    private static final Set<Class<?>> BROKEN = Set.of(Double.class, double.class, BigDecimal.class);

    private static final int SHORT = "-f".length();

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
        if (error.getArgSpec() != null && error.getValue() != null) {
            Optional<CrmException> value = value(error.getArgSpec(), error.getValue(), entry, help);
            if (value.isPresent()) {
                return value.get().because(error);
            }
        }
        String message = error.getMessage().replaceAll("\\s*\\n\\s*", " ");
        return CrmException.usage("crm " + entry.path() + ": " + message)
                .hint(help)
                .because(error);
    }

    /** A word that is not the number, or none of the words, that it must be. */
    private static Optional<CrmException> value(ArgSpec argument, String typed, CommandEntry entry, String help) {
        String what = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        String begin = "crm " + entry.path() + ": " + what + " " + typed + " is ";
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return Optional.of(CrmException.usage(begin + "not one of " + String.join(", ", words))
                    .hint(help)
                    .nearest(typed, words));
        }
        if (WHOLE.contains(type)) {
            return Optional.of(CrmException.usage(begin + "no whole number").hint(help));
        }
        return BROKEN.contains(type)
                ? Optional.of(CrmException.usage(begin + "no number").hint(help))
                : Optional.empty();
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
            List<String> near = plain.length() > SHORT ? Nearest.to(plain, names) : List.of();
            return CrmException.usage("crm " + entry.path() + " has no option " + plain)
                    .hint(near.isEmpty() ? help : "nearest: " + String.join(", ", near))
                    .because(error);
        }
        return CrmException.usage("crm " + entry.path() + ": too many words, from: " + wrong)
                .hint(help)
                .because(error);
    }
}
