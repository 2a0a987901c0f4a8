package org.throughline.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names of files that people download about a child: what it is, whose it is and of which day, so that two of them in
 * one folder are told apart. Letters of every script stay; what Windows, macOS or Linux cannot have in a name does not.
 */
public final class FileNames {

    /** Bytes of the name of a person; with the rest it stays under 255, the most that file systems take. */
    private static final int MOST_BYTES = 160;

    private FileNames() {}

    /**
     * A name such as {@code transition-profile Amina Invented 2026-11-28.pdf}.
     *
     * @param what what it is, in letters a to z and hyphens
     * @param who whose it is; null or blank where it is nobody's
     * @param day of which day
     * @param ending such as pdf
     */
    public static String of(String what, @Nullable String who, LocalDate day, String ending) {
        String person = who == null ? "" : safe(who);
        return what + (person.isEmpty() ? " " : " " + person + " ") + day + "." + ending;
    }

    private static String safe(String name) {
        String clean = Normalizer.normalize(PlainText.line(name), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[<>:\"/\\\\|?*]", "-")
                .replaceAll("\\s+", " ");
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : clean.codePoints().toArray()) {
            String letter = Character.toString(point);
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.append(letter);
        }
        return kept.toString().replaceAll("^[. ]+|[. ]+$", "");
    }
}
