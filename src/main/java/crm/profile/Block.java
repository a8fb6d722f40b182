package crm.profile;

import crm.value.CrmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One part of a profile. */
enum Block {
    /** Who it is and how to be reached. */
    WHO("who it is: every field, relations, segments, permissions, where they came from"),
    /** What they are worth. */
    VALUE("what they are worth: lifetime value first, its tier and rank, and what it is made of"),
    /** What was bought. */
    BUYS("what was bought: product by product, and what of it is due again or ends"),
    /** What is needed next. */
    NEEDS("what they will need: open matters and what to offer, each with its evidence"),
    /** What is preferred. */
    PREFERENCES("what they said they like, and what they do: each with the number it rests on"),
    /** What is to come. */
    FORECAST("the open pipeline and the purchases to expect, beside the years behind"),
    /** What is open. */
    OPEN("all that is open: deals, leads, tasks, tickets, invoices"),
    /** What reached them. */
    CAMPAIGNS("the campaigns that reached them and what they did"),
    /** What happened last. */
    TIMELINE("the last ten things that happened"),
    /** What was derived. */
    DERIVED("every measure with its rule"),
    /** Whose data these are. */
    OWNERSHIP("who looks after them, and where each value came from: by whom, when, by which import");

    private final String about;

    Block(String about) {
        this.about = about;
    }

    /** The word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is in it. */
    String about() {
        return about;
    }

    /** Those that words name; all of them for no word. */
    static Set<Block> of(List<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(Block.class);
        }
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        words.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .forEach(word -> blocks.add(one(word)));
        return blocks;
    }

    private static Block one(String word) {
        List<String> known = Arrays.stream(values()).map(Block::word).toList();
        return Arrays.stream(values())
                .filter(block -> block.word().equals(word))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("no part " + word + " of a profile")
                        .hint("one of: " + String.join(", ", known))
                        .nearest(word, known));
    }
}
