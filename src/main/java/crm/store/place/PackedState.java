package crm.store.place;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One state of a database as one compressed file: a ZIP whose comment, at its very end, is the SHA-256 of all bytes
 * before it ({@code head -c -64 FILE | sha256sum} gives the same). An encrypted database stays encrypted in it.
 *
 * @param version the version of the schema
 * @param made when it was made
 */
@WithinStore
public record PackedState(int version, Instant made) {
    private static final String FIRST = "crm-backup";
    private static final String FORMAT = "1";
    private static final String STATE = "state/";
    private static final int BUFFER = 1 << 16;

    /** Writes the files of a state that the engine has let go of. */
    public void pack(Folder state, OutputStream out) {
        try {
            SealedOutput sealed = new SealedOutput(new BufferedOutputStream(out, BUFFER));
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(sealed, BUFFER));
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment("0".repeat(SealedOutput.SEAL));
            zip.putNextEntry(entry(FIRST));
            zip.write((FORMAT + "\n" + version + "\n" + made + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path file : state.files()) {
                zip.putNextEntry(entry(STATE + file.toString().replace('\\', '/')));
                Files.copy(state.path().resolve(file), zip);
            }
            zip.finish();
            zip.flush();
            sealed.finish();
        } catch (IOException e) {
            throw CrmException.failed("cannot write the backup: " + Folder.reason(e))
                    .hint("free at least " + ((state.size() >> 20) + 1) + " MB there")
                    .because(e);
        }
    }

    /** Writes the files of a state that is not in use into a file, whole or not at all. */
    public void keep(Folder state, Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            Folder.makePrivate(fresh);
            pack(state, out);
            out.getFD().sync();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + file + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        return entry;
    }

    /**
     * Reads a backup whole, compares its checksum, and unpacks its state.
     *
     * @param newest the newest version of the schema that can be unpacked
     * @throws CrmException damaged (exit 8) when a byte of it is not as it was written
     */
    public static PackedState unpack(Path file, Folder target, int newest) {
        checkSeal(file);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            PackedState packed = first(file, zip, newest);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName().substring(STATE.length()));
                Path place = target.place(inside);
                Files.copy(zip, place);
                Folder.makePrivate(place);
            }
            return packed;
        } catch (ZipException e) {
            throw damaged(file).because(e);
        } catch (IOException e) {
            throw CrmException.failed("cannot unpack " + file + ": " + Folder.reason(e))
                    .hint("free at least " + (size(file) >> 18) + " MB at " + target.path())
                    .because(e);
        }
    }

    private static PackedState first(Path file, ZipInputStream zip, int newest) throws IOException {
        ZipEntry first = zip.getNextEntry();
        List<String> lines = first != null && first.getName().equals(FIRST)
                ? new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList()
                : List.of();
        if (lines.size() < 3) {
            throw notOurs(file);
        }
        int version = Integer.parseInt(lines.get(1));
        if (!lines.get(0).equals(FORMAT) || version > newest) {
            throw CrmException.damaged(file + " was made by a newer crm").hint("use that version");
        }
        return new PackedState(version, Instant.parse(lines.get(2)));
    }

    private static void checkSeal(Path file) {
        long body = size(file) - SealedOutput.SEAL;
        try (InputStream in = Files.newInputStream(file)) {
            if (body < 4 || !Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'})) {
                throw notOurs(file);
            }
            MessageDigest digest = SealedOutput.digest();
            digest.update(new byte[] {'P', 'K'});
            byte[] buffer = new byte[BUFFER];
            for (long left = body - 2; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw damaged(file);
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            if (!Arrays.equals(SealedOutput.seal(digest), in.readAllBytes())) {
                throw damaged(file);
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + file + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    private static long size(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CrmException.missing("no file " + file);
        }
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + file + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    private static CrmException notOurs(Path file) {
        return CrmException.damaged(file + " is no backup of crm, or its beginning is damaged")
                .hint("use another backup");
    }

    private static CrmException damaged(Path file) {
        return CrmException.damaged(file + " is damaged: its checksum does not fit, or it is cut off")
                .hint("use another backup");
    }
}
