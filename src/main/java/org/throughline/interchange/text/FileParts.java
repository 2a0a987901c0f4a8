package org.throughline.interchange.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;

/**
 * The files in what somebody brought: itself, or those in a zip. A zip is never unpacked to disk, its paths must not
 * climb, and what is read of it is counted, whatever it says of itself.
 */
public final class FileParts implements AutoCloseable {

    /** The most bytes that a zip unpacks to. */
    static final long MOST_UNPACKED = 500L * 1024 * 1024;

    private static final int MOST_ENTRIES = 1_000;

    private final List<Part> parts;
    private final AutoCloseable source;

    private FileParts(List<Part> parts, AutoCloseable source) {
        this.parts = parts;
        this.source = source;
    }

    /** A file by its name without folders. */
    public interface Part {

        /** Its name without folders. */
        String name();

        /** Its content from the beginning; to be closed by who asks. */
        InputStream open() throws IOException;

        /** Whether its name ends so, in capitals or not, such as ".csv". */
        default boolean endsWith(String ending) {
            return name().toLowerCase(Locale.ROOT).endsWith(ending);
        }
    }

    private record Plain(ImportFile file) implements Part {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }
    }

    private record Zipped(ZipFile zip, ZipEntry entry, long[] left) implements Part {

        @Override
        public String name() {
            return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        }

        @Override
        public InputStream open() throws IOException {
            return new Counted(zip.getInputStream(entry), left);
        }
    }

    /**
     * The files of what somebody brought for a kind.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is a zip that is
     *     broken or not safe
     */
    public static FileParts of(ImportFile file, ImportKind kind) throws IOException {
        if (!isZip(file) || file.endsWith(".xlsx")) {
            return new FileParts(List.of(new Plain(file)), () -> {});
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.path().toFile());
        } catch (ZipException broken) {
            throw refusal(kind, "the zip is broken").refused(broken);
        }
        try {
            return new FileParts(parts(zip, kind), zip);
        } catch (RuntimeException | IOException unsafe) {
            zip.close();
            throw unsafe;
        }
    }

    private static boolean isZip(ImportFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        }
    }

    private static List<Part> parts(ZipFile zip, ImportKind kind) throws IOException {
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long[] left = {MOST_UNPACKED};
        for (ZipEntry entry : zip.stream().limit(MOST_ENTRIES + 1L).toList()) {
            String name = entry.getName();
            boolean climbs = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.indexOf('\0') >= 0
                    || List.of(name.split("/", -1)).contains("..");
            if (climbs || !names.add(name) || names.size() > MOST_ENTRIES) {
                throw refusal(
                                kind,
                                "the zip is not safe: a path climbs out of it, a name stands twice or there are too many files")
                        .refused();
            }
            if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
                parts.add(new Zipped(zip, entry, left));
            }
        }
        return parts;
    }

    private static InterchangeRefusal.NotSuchAFile refusal(ImportKind kind, String why) {
        return new InterchangeRefusal.NotSuchAFile(kind.label(), why);
    }

    /** The files, in the order of the zip. */
    public List<Part> all() {
        return List.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Thrown where a zip unpacks to more than is read. */
    public static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("the zip unpacks to more than " + (MOST_UNPACKED >> 20) + " MB");
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long[] left;

        Counted(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left[0] -= read;
            if (left[0] < 0) {
                throw new TooMuch();
            }
        }
    }
}
