package org.throughline.sufficiency.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a release that were uploaded so far, in a folder of their own that is deleted when it is closed. What
 * each is, is told by its first line; its name does not count.
 */
public final class ReleaseFolder implements AutoCloseable {

    /** A file that a release is downloaded as. */
    public enum Part {
        /** The whole release, or a published pack, as a zip. */
        ZIP("release.zip", "the zip of the release", Set.of()),
        /** Plans in each January. */
        CASELOAD("caseload.csv", "plans in each January (caseload.csv)", Set.of("ehcplans", "breakdown_topic")),
        /** Plans that began. */
        NEW_PLANS("newplans.csv", "new plans (newplans.csv)", Set.of("new_ehc_plans", "breakdown_topic")),
        /** Plans that ceased. */
        CEASED("ceased_plans.csv", "ceased plans (ceased_plans.csv)", Set.of("total_ceased", "breakdown_topic")),
        /** Figures of one authority, one a line. */
        LINES("figures.csv", "figures of one authority, one a line", Set.of("table", "measure", "value"));

        private final String file;
        private final String words;
        private final Set<String> columns;

        Part(String file, String words, Set<String> columns) {
            this.file = file;
            this.words = words;
            this.columns = columns;
        }

        /** The words shown to people. */
        public String words() {
            return words;
        }

        /** The columns by which it is known. */
        public Set<String> columns() {
            return columns;
        }

        String file() {
            return file;
        }
    }

    private static final int LONGEST_HEADER = 1 << 16;

    private final Path folder;
    private final Map<Part, Path> parts = new EnumMap<>(Part.class);

    /** An empty folder. */
    public ReleaseFolder() {
        try {
            folder = Files.createTempDirectory("throughline-release-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Copies an uploaded file into the folder; one of the same kind is replaced.
     *
     * @return what it is
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when it is none of the files of a release
     */
    public Part add(Path file) {
        try {
            Part part = partOf(file);
            if (part == Part.ZIP || part == Part.LINES) {
                clear();
            }
            Path kept = folder.resolve(part.file);
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            parts.put(part, kept);
            return part;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is there. */
    public List<Part> there() {
        return List.copyOf(parts.keySet());
    }

    /** What of a release is not there yet; nothing where a zip or a file of lines is, which hold all. */
    public List<Part> missing() {
        return parts.containsKey(Part.ZIP) || parts.containsKey(Part.LINES)
                ? List.of()
                : Stream.of(Part.CASELOAD, Part.NEW_PLANS, Part.CEASED)
                        .filter(part -> !parts.containsKey(part))
                        .toList();
    }

    /** Whether there is enough to be read: the plans in each January. */
    public boolean isReadable() {
        return !parts.isEmpty() && !missing().contains(Part.CASELOAD);
    }

    /** The zip, where there is one, or the folder. */
    Path path() {
        return parts.getOrDefault(Part.ZIP, folder);
    }

    private static Part partOf(Path file) throws IOException {
        byte[] first = new byte[2];
        try (var in = Files.newInputStream(file)) {
            if (in.readNBytes(first, 0, 2) == 2 && first[0] == 'P' && first[1] == 'K') {
                return Part.ZIP;
            }
        }
        Set<String> header = header(file);
        return Stream.of(Part.values())
                .filter(part -> !part.columns.isEmpty() && header.containsAll(part.columns))
                .findFirst()
                .orElseThrow(() -> new ReleaseRefusal.ReleaseFileUnknown().refused());
    }

    private static Set<String> header(Path file) throws IOException {
        // bytes that are not UTF-8 become marks here, and faults when the file is read
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            char[] start = new char[LONGEST_HEADER];
            int read = Math.max(0, reader.read(start));
            String text = new String(start, 0, read).replace("\uFEFF", "").replace("\"", "");
            @Nullable String line = text.lines().findFirst().orElse(null);
            return line == null
                    ? Set.of()
                    : Stream.of(line.split(",", -1)).map(String::strip).collect(java.util.stream.Collectors.toSet());
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        parts.clear();
    }

    @Override
    public void close() {
        try {
            if (Files.isDirectory(folder)) {
                clear();
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
