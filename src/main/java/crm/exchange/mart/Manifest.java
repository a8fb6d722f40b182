package crm.exchange.mart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the manifest of a mart that was built earlier says. */
final class Manifest {
    private static final long LARGEST = 10_000_000;

    private Manifest() {}

    /** The files that it names; none when it is missing or the manifest of something else. */
    static Set<String> files(Path manifest) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS) || Files.size(manifest) > LARGEST) {
            return files;
        }
        try {
            JsonNode root = new ObjectMapper().readTree(manifest.toFile());
            if (root != null
                    && root.path("mart").isTextual()
                    && root.path("as_of").isTextual()) {
                root.path("files").forEach(file -> files.add(file.path("file").asText()));
            }
            return files;
        } catch (JsonProcessingException e) {
            return files; // some other program's
        }
    }
}
