package crm.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** TOML files, as people write them for their own settings. */
public final class Toml {
    private Toml() {}

    /**
     * Reads a file: its keys, tables as maps.
     *
     * @throws CrmException when it is no TOML (with the line), is not UTF-8, or cannot be read
     */
    public static Map<String, Object> read(Path file) {
        String where = Visible.line(file.toString());
        try {
            return new TomlMapper().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw CrmException.usage(where + " is no TOML" + line + ": " + Visible.line(e.getOriginalMessage()))
                    .hint("write KEY = \"TEXT\", such as database = \"~/shop\"")
                    .because(e);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + where + ": " + Reason.of(e))
                    .because(e);
        }
    }
}
