package crm.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The arguments as the shell gave them, with those put together again that are one condition: {@code spend gt 1000} in
 * three arguments means the same as in one.
 */
final class Arguments {
    private static final Set<String> JOINING = Set.of("and", "or");
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=", "~", "==", "<>", "!~");
    private static final Set<String> WORDS =
            Set.of("gt", "ge", "lt", "le", "has", "before", "after", "in", "between", "is");

    private final Names names;

    Arguments(Names names) {
        this.names = names;
    }

    List<String> together(List<String> arguments) {
        List<String> whole = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean joins = i > 0 && (joinsBoth(argument) || comparesWith(whole.get(whole.size() - 1), argument));
            if (joins || open) {
                int last = whole.size() - 1;
                whole.set(last, whole.get(last) + " " + argument);
            } else {
                whole.add(argument);
            }
            open = joins || word(argument).equals("not");
        }
        return whole;
    }

    private static boolean joinsBoth(String argument) {
        return JOINING.contains(word(argument)) || SIGNS.contains(word(argument));
    }

    private boolean comparesWith(String before, String argument) {
        boolean negated = before.endsWith(" not");
        String field = negated ? before.substring(0, before.length() - 4) : before;
        boolean compares =
                WORDS.contains(word(argument)) || (!negated && word(argument).equals("not"));
        return compares && names.find(field).isPresent();
    }

    private static String word(String argument) {
        return argument.strip().toLowerCase(Locale.ROOT);
    }
}
