package org.throughline.transitions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Accepts documents by what is in them, not by what they are called. */
final class DocumentCheck {

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String ZIP = "application/zip";
    private static final int MOST_ENTRIES = 2_000;
    private static final int LONGEST_NAME = 120;

    private DocumentCheck() {}

    /**
     * The media type of a document that may be kept.
     *
     * @throws IllegalArgumentException with a sentence for people when it may not
     */
    static String mediaType(String fileName, byte[] content) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String expected = TYPES.get(ending);
        if (expected == null) {
            throw new IllegalArgumentException("Add a PDF, a Word document (.docx) or a picture (.png, .jpg). "
                    + safeName(fileName) + " is none of these");
        }
        if (content.length == 0) {
            throw new IllegalArgumentException(safeName(fileName) + " is empty");
        }
        if (content.length > TransitionDocument.MOST_BYTES) {
            throw new IllegalArgumentException(safeName(fileName) + " must be smaller than 10 MB");
        }
        String found = new Tika().detect(content);
        boolean fits = ending.equals("docx")
                ? (found.equals(ZIP) || found.equals("application/x-tika-ooxml")) && isWordDocument(content)
                : found.equals(expected);
        if (!fits) {
            throw new IllegalArgumentException(safeName(fileName) + " is called ." + ending
                    + " but holds something else. Open it, save it again as what it is, and add that");
        }
        return expected;
    }

    /** Whether a zip is a Word document without macros. */
    private static boolean isWordDocument(byte[] content) {
        boolean document = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES
                        || entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    return false;
                }
                document |= entry.getName().equals("word/document.xml");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return document;
    }

    /** A file name without folders, control characters and anything a header could stumble over. */
    static String safeName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cc}\"<>|:*?;]", "").strip();
        return safe.isEmpty()
                ? "document"
                : safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    }
}
