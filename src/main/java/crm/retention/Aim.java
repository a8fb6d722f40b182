package crm.retention;

import java.util.Arrays;
import java.util.Optional;

/** What money is spent on customers for. */
enum Aim {
    ACQUISITION("acquisition"),
    RETENTION("retention"),
    WIN_BACK("win-back");

    private final String word;

    Aim(String word) {
        this.word = word;
    }

    /** What the field {@code aim} of campaigns and reports call it. */
    String word() {
        return word;
    }

    static Optional<Aim> named(String word) {
        return Arrays.stream(values()).filter(aim -> aim.word.equals(word)).findFirst();
    }
}
