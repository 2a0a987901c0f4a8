package org.throughline.matching.guarantees;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer breaks a promise.
 *
 * @param guarantee the promise
 * @param pupils ids of the pupils concerned; at most {@value #MOST_PUPILS}, none where it is about a total
 * @param provision id of the provision concerned; null for none
 * @param what what is wrong, in words without ids
 */
public record BrokenGuarantee(
        Guarantee guarantee, List<String> pupils, @Nullable String provision, String what) {

    /** Pupils named at most. */
    static final int MOST_PUPILS = 10;

    /** Copies the pupils, the first ten of them. */
    public BrokenGuarantee {
        pupils = pupils.stream().limit(MOST_PUPILS).toList();
    }

    /** The same as a sentence, with what people call the pupils and the provision. */
    public String sentence(UnaryOperator<String> pupilName, UnaryOperator<String> provisionName) {
        String who = pupils.stream().map(pupilName).collect(Collectors.joining("; "));
        String where = provision == null ? "" : provisionName.apply(provision);
        String about = who.isEmpty() || where.isEmpty() ? who + where : who + ", " + where;
        return about.isEmpty() ? what : about + ": " + what;
    }
}
