package org.throughline.matching.engine;

import java.nio.charset.StandardCharsets;
import org.throughline.matching.problem.Answer;
import org.throughline.shared.Fingerprints;

/** Fingerprints by which a problem and an answer are known again: SHA-256 as hexadecimal text. */
public final class AnswerFingerprint {

    private AnswerFingerprint() {}

    /** The fingerprint of bytes, such as those of a problem's pack. */
    public static String of(byte[] bytes) {
        return Fingerprints.hex(bytes);
    }

    /** The fingerprint of an answer: of its pupils and provisions as text. */
    public static String of(Answer answer) {
        return of(text(answer));
    }

    /** An answer as text: a line {@code pupil,provision} for each pupil with a place, by pupil id. */
    public static byte[] text(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.places()
                .forEach((pupil, provision) ->
                        text.append(pupil).append(',').append(provision).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
