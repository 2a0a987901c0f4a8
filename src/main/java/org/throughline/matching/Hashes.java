package org.throughline.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.matching.problem.Answer;

/** Fingerprints by which a problem and an answer are known again: SHA-256 as hexadecimal text. */
public final class Hashes {

    private Hashes() {}

    /** The fingerprint of bytes, such as those of a problem's pack. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The fingerprint of an answer: of its pupils and provisions as text. */
    public static String of(Answer answer) {
        return of(text(answer));
    }

    /** An answer as text: a line {@code pupil,provision} for each pupil with a place, by pupil id. */
    static byte[] text(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.places()
                .forEach((pupil, provision) ->
                        text.append(pupil).append(',').append(provision).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
