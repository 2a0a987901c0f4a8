package org.throughline.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.jobs.JobProgress;
import org.throughline.testing.FreshFolder;

/** Files as people bring them, for tests of what reads them. */
public final class BroughtFile {

    /** The encoding of GIAS. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Path FOLDER = FreshFolder.named("brought-files");

    private BroughtFile() {}

    /** A file with this text in UTF-8. */
    public static ImportFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with these bytes. */
    public static ImportFile of(String name, byte[] bytes) {
        try {
            Path path = FOLDER.resolve(UUID.randomUUID() + ".file");
            Files.write(path, bytes);
            return new ImportFile(name, path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A zip with these files. */
    public static ImportFile zip(String name, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return of(name, bytes.toByteArray());
    }

    /** Progress that nobody looks at. */
    public static JobProgress unwatched() {
        return new JobProgress(percent -> true, () -> false);
    }

    /** A kind of file with the usual limits, of which nothing is loaded. */
    public static ImportKind kind() {
        return new ImportKind() {

            @Override
            public String code() {
                return "invented";
            }

            @Override
            public String label() {
                return "Invented";
            }

            @Override
            public String about() {
                return "";
            }

            @Override
            public List<FieldName> fieldNames() {
                return List.of();
            }

            @Override
            public Set<String> endings() {
                return Set.of(".csv");
            }

            @Override
            public Set<String> roles() {
                return Set.of();
            }

            @Override
            public List<ImportRule> rules() {
                return List.of();
            }

            @Override
            public List<OwnedTable> tables() {
                return List.of();
            }

            @Override
            public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {}

            @Override
            public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
                return Map.of();
            }

            @Override
            public UUID load(LineToLoad line) {
                return new UUID(0, 0);
            }
        };
    }
}
