package org.throughline.transitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Visibility;

/**
 * A record as its receiver reads it: the locked copy, no more than the person may see.
 *
 * @param details the record without its answers
 * @param catalogue its questions
 * @param sending the hand-over
 * @param answers the answers, each with what it was when the person last looked
 * @param seen the classes of answers that the person may see
 * @param leads whether the person may acknowledge, send back and give feedback
 */
public record ReceivedPage(
        RecordDetails details,
        Catalogue catalogue,
        HandoverCopy sending,
        List<SentAnswer> answers,
        Set<Visibility> seen,
        boolean leads) {

    /**
     * An answer of the copy.
     *
     * @param entry the answer now
     * @param before what it was when the person last looked; null where it is as it was, blank where it is new
     */
    public record SentAnswer(Answer entry, @Nullable String before) {

        /** Whether it changed since the person last looked. */
        public boolean isChanged() {
            return before != null;
        }
    }

    /**
     * The newest of each answer in a copy, with what it was at an update looked at before.
     *
     * @param sent everything that was sent, oldest first
     * @param looked the number of that update; -1 where nobody has looked
     */
    public static List<SentAnswer> newest(List<Answer> sent, int looked) {
        Map<String, List<Answer>> byAnswer =
                sent.stream().collect(Collectors.groupingBy(entry -> entry.field() + "#" + entry.item()));
        List<SentAnswer> answers = new ArrayList<>();
        byAnswer.values().forEach(versions -> {
            Answer newest = versions.getLast();
            String before = versions.stream()
                    .filter(entry -> entry.revision() <= looked)
                    .reduce((one, other) -> other)
                    .map(Answer::text)
                    .orElse("");
            boolean isNews = looked >= 0 && newest.revision() > looked;
            if (!newest.text().isBlank() || isNews) {
                answers.add(new SentAnswer(newest, isNews ? before : null));
            }
        });
        return answers;
    }
}
