package org.throughline.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a pack, in a folder or a zip. A zip is never unpacked to disk, and how much is read from either is
 * bounded: {@value #MOST_PACKED_MB} MB packed, {@value #MOST_UNPACKED_MB} MB unpacked (decision 6).
 */
public final class PackSource implements AutoCloseable {

    static final int MOST_PACKED_MB = 50;
    static final int MOST_UNPACKED_MB = 500;

    private static final long MB = 1024L * 1024;
    private static final int MOST_ENTRIES = 1_000;

    private final Path path;
    private final Optional<ZipFile> zip;
    private final String prefix;
    private long left = MOST_UNPACKED_MB * MB;

    private PackSource(Path path, Optional<ZipFile> zip, String prefix) {
        this.path = path;
        this.zip = zip;
        this.prefix = prefix;
    }

    /**
     * Opens a folder or a zip in which a file must lie; empty, with the reason among the faults, when it is neither or
     * not safe.
     */
    public static Optional<PackSource> open(Path path, String anchor, PackFaults faults) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return Optional.of(new PackSource(path, Optional.empty(), ""));
        }
        if (!Files.isRegularFile(path)) {
            faults.add(name, 0, "", "there is no such folder or zip file");
            return Optional.empty();
        }
        return openZip(path, name, anchor, faults);
    }

    private static Optional<PackSource> openZip(Path path, String name, String anchor, PackFaults faults) {
        try {
            if (Files.size(path) > MOST_PACKED_MB * MB) {
                faults.add(name, 0, "", "the zip is larger than " + MOST_PACKED_MB + " MB, expected a smaller one");
                return Optional.empty();
            }
            ZipFile zip = new ZipFile(path.toFile());
            Optional<String> prefix = check(zip, name, anchor, faults);
            if (prefix.isEmpty()) {
                zip.close();
            }
            return prefix.map(folder -> new PackSource(path, Optional.of(zip), folder));
        } catch (ZipException broken) {
            faults.add(name, 0, "", "the file is not a readable zip, expected a folder or a zip of CSV files");
        } catch (IOException | IllegalArgumentException unreadable) {
            faults.add(name, 0, "", "the file cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** The folder inside the zip in which the files lie, or empty when the zip is not safe. */
    private static Optional<String> check(ZipFile zip, String name, String anchor, PackFaults faults) {
        List<? extends ZipEntry> entries = zip.stream().limit(MOST_ENTRIES + 1).toList();
        if (entries.size() > MOST_ENTRIES) {
            faults.add(name, 0, "", "the zip holds more than " + MOST_ENTRIES + " files, expected the files of a pack");
            return Optional.empty();
        }
        boolean safe = true;
        List<String> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String file = entry.getName();
            if (climbsOut(file)) {
                faults.add(name, 0, "", "the path " + PackFaults.quote(file) + " climbs out of the zip");
                safe = false;
            } else if (!seen.add(file)) {
                faults.add(name, 0, "", "the file " + PackFaults.quote(file) + " stands twice in the zip");
                safe = false;
            } else if (!entry.isDirectory()) {
                files.add(file);
            }
        }
        return safe ? Optional.of(folderOf(files, anchor)) : Optional.empty();
    }

    private static boolean climbsOut(String file) {
        return file.startsWith("/")
                || file.contains("\\")
                || file.contains(":")
                || file.indexOf('\0') >= 0
                || List.of(file.split("/", -1)).contains("..");
    }

    private static String folderOf(List<String> files, String anchor) {
        if (files.contains(anchor)) {
            return "";
        }
        // one folder, whatever else lies beside it at the root
        List<String> folders = files.stream()
                .filter(file -> file.endsWith("/" + anchor) && file.indexOf('/') == file.lastIndexOf('/'))
                .filter(file -> !file.startsWith("__MACOSX/"))
                .map(file -> file.substring(0, file.indexOf('/') + 1))
                .toList();
        return folders.size() == 1 ? folders.getFirst() : "";
    }

    /** Opens one file of the pack, or empty when it has none of this name. */
    public Optional<InputStream> open(String file) throws IOException {
        if (zip.isPresent()) {
            ZipEntry entry = zip.get().getEntry(prefix + file);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new Bounded(zip.get().getInputStream(entry)));
        }
        Path inFolder = path.resolve(file);
        return Files.isRegularFile(inFolder)
                ? Optional.of(new Bounded(Files.newInputStream(inFolder)))
                : Optional.empty();
    }

    @Override
    public void close() {
        zip.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Thrown when a pack unpacks to more than is read. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        public static final String WHY =
                "the pack unpacks to more than " + MOST_UNPACKED_MB + " MB, expected a smaller one";

        TooLarge() {
            super(WHY);
        }
    }

    /** Counts what is really read, whatever the zip says of itself. */
    private final class Bounded extends InputStream {

        private final InputStream in;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
