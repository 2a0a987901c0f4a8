package org.throughline.interchange.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFile;

/**
 * The parts of an .xlsx file, which is a zip of XML. Nothing is unpacked to disk; what is read of a part is counted,
 * whatever the zip says of itself.
 */
final class XlsxParts implements AutoCloseable {

    /** The most bytes of a part once unpacked. */
    static final long LARGEST_PART = 50L * 1024 * 1024;

    private static final int MOST_PARTS = 200;
    /** Text of a sheet packs to a tenth; what packs to less than a hundredth is made to fill a machine. */
    private static final long MOST_TIMES = 100;

    private static final long SMALL = 100L * 1024;

    private final ZipFile zip;

    private XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    /** Thrown where a file is no .xlsx file that is read. */
    static final class Unsafe extends IOException {

        private static final long serialVersionUID = 1L;

        Unsafe(String why) {
            super(why);
        }
    }

    /**
     * The parts of a file.
     *
     * @throws Unsafe where it is no zip, or has too many parts
     */
    static XlsxParts of(ImportFile file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.path().toFile());
        } catch (ZipException broken) {
            throw new Unsafe("it is no workbook, or not all of it. Save it again as an Excel workbook (.xlsx)");
        }
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new Unsafe("it has more than " + MOST_PARTS + " parts");
        }
        return new XlsxParts(zip);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part by its path; null where there is none. */
    FileParts.@Nullable Part part(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : new Packed(zip, entry);
    }

    private record Packed(ZipFile zip, ZipEntry entry) implements FileParts.Part {

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public InputStream open() throws IOException {
            return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream in, long packed) {
            super(in);
            this.most = Math.min(LARGEST_PART, Math.max(SMALL, packed * MOST_TIMES));
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

        private void count(int read) throws Unsafe {
            count += read;
            if (count > most) {
                throw new Unsafe("it unpacks to more than is read: split it into smaller files");
            }
        }
    }
}
