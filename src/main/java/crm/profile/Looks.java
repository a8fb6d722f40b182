package crm.profile;

import crm.cli.Crm;
import crm.output.AtomicFile;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a user last looked at each record: a small file of the user's own, one for each database, with ids, numbers of
 * change sets and times, and nothing else. Reading stays reading: the database knows nothing of it. What cannot be read or
 * written is as if nobody had looked.
 */
final class Looks {
    /** The oldest looks go when there are more. */
    private static final int MOST = 5_000;

    private static final int PARTS = 3;

    private final Path file;

    /**
     * A look at a record.
     *
     * @param changeSet the last change set that was known then
     * @param at when
     */
    record Look(long changeSet, Instant at) {}

    Looks(Path file) {
        this.file = file;
    }

    /** Those of the user who runs a command, in the database it uses. */
    static Looks of(Crm crm) {
        String home = crm.environment().variable("HOME", System.getProperty("user.home"));
        String state = crm.environment()
                .variable("XDG_STATE_HOME", Path.of(home, ".local", "state").toString());
        String name = Integer.toHexString((crm.place() + "\n" + crm.user()).hashCode());
        return new Looks(Path.of(state, "crm", "looks-" + name));
    }

    /** When a record was last looked at, if it was. */
    Optional<Look> last(long id) {
        return Optional.ofNullable(read().get(id));
    }

    /** A record is looked at now. */
    void note(long id, Look look) {
        Map<Long, Look> looks = read();
        looks.remove(id);
        looks.put(id, look);
        List<String> lines = new ArrayList<>();
        looks.forEach((record, one) -> lines.add(record + " " + one.changeSet() + " " + one.at()));
        String text = String.join("\n", lines.subList(Math.max(0, lines.size() - MOST), lines.size())) + "\n";
        try {
            Files.createDirectories(file.getParent());
            try (AtomicFile begun = AtomicFile.begin(file)) {
                begun.out().write(text.getBytes(StandardCharsets.US_ASCII));
                begun.commit();
            }
        } catch (IOException | CrmException e) {
            return; // a look that nobody can note down is no reason to fail
        }
    }

    private Map<Long, Look> read() {
        Map<Long, Look> looks = new LinkedHashMap<>();
        try {
            if (Files.isRegularFile(file)) {
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).forEach(line -> read(line, looks));
            }
        } catch (IOException e) {
            looks.clear();
        }
        return looks;
    }

    private static void read(String line, Map<Long, Look> looks) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == PARTS) {
                looks.put(Long.valueOf(parts[0]), new Look(Long.parseLong(parts[1]), Instant.parse(parts[2])));
            }
        } catch (NumberFormatException | DateTimeException e) {
            return; // another program wrote the line: it counts for nothing
        }
    }
}
