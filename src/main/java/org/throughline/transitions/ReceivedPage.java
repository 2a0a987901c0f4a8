package org.throughline.transitions;

import java.util.List;
import java.util.Set;
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
}
