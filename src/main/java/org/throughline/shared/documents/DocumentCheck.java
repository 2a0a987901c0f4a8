package org.throughline.shared.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Accepts documents by what is in them, not by what they are called. */
public final class DocumentCheck {

    /** The largest document accepted: 10 MB, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String ZIP = "application/zip";
    private static final int MOST_ENTRIES = 2_000;
    private static final int CHUNK = 1 << 16;
    /** Text packs well, but no document unpacks to more than this. */
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private static final int MOST_RATIO = 100;
    private static final long SLACK = 1L << 20;
    private static final int LONGEST_NAME = 120;

    private DocumentCheck() {}

    /**
     * The media type of a document that may be kept.
     *
     * @throws org.throughline.shared.Refused as {@link DocumentCheckRefusal} when it may not
     */
    public static String mediaType(String fileName, byte[] content) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String expected = TYPES.get(ending);
        if (expected == null) {
            throw new DocumentCheckRefusal.DocumentOfOtherKind(safeName(fileName)).refused();
        }
        if (content.length == 0) {
            throw new DocumentCheckRefusal.DocumentEmpty(safeName(fileName)).refused();
        }
        if (content.length > MOST_BYTES) {
            throw new DocumentCheckRefusal.DocumentTooLarge(safeName(fileName)).refused();
        }
        String found = new Tika().detect(content);
        boolean fits = ending.equals("docx")
                ? (found.equals(ZIP) || found.equals("application/x-tika-ooxml")) && isWordDocument(content)
                : found.equals(expected);
        if (!fits) {
            throw new DocumentCheckRefusal.DocumentNotWhatItIsCalled(safeName(fileName), ending).refused();
        }
        return expected;
    }

    /** Whether a zip is a Word document without macros. */
    private static boolean isWordDocument(byte[] content) {
        boolean document = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            long left = Math.min(MOST_UNPACKED, (long) content.length * MOST_RATIO + SLACK);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES
                        || entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    return false;
                }
                document |= entry.getName().equals("word/document.xml");
                left -= unpacked(zip, left);
                if (left < 0) {
                    throw new DocumentCheckRefusal.DocumentUnpacksToTooMuch().refused();
                }
            }
        } catch (IOException broken) {
            // a zip that cannot be read is no document
            return false;
        }
        return document;
    }

    /** How many bytes an entry unpacks to, read no further than just over a limit. */
    private static long unpacked(ZipInputStream zip, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long sum = 0;
        for (int read = zip.read(chunk); read >= 0 && sum <= most; read = zip.read(chunk)) {
            sum += read;
        }
        return sum;
    }

    /** A file name without folders, control characters and anything a header could stumble over. */
    public static String safeName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cc}\"<>|:*?;]", "").strip();
        return safe.isEmpty()
                ? "document"
                : safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    }
}
