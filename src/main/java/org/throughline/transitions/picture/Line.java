package org.throughline.transitions.picture;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Instants;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/**
 * A question of a record with what its reader sees of the answer.
 *
 * @param question as people read it, with the number of the entry where there are several
 * @param state what there is to see
 * @param text the answer; 'Asked: none' where somebody asked and there is none, 'None' where somebody typed a word for
 *     it; blank where there is nothing to see
 * @param seenBy who may see it at least
 * @param flags what the answer is used for
 * @param answer the answer as it was written; null where there is nothing to see
 * @param before what it was when the reader last looked; null where it is as it was, blank where it is new
 */
public record Line(
        String question,
        State state,
        String text,
        Visibility seenBy,
        Set<Flag> flags,
        @Nullable Answer answer,
        @Nullable String before) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Instants.LONDON);

    /** What there is to see of an answer. */
    public enum State {
        /** Something is written. */
        WRITTEN,
        /** Somebody asked, and there is none. */
        NONE,
        /** It was written when the reader last looked and is not any more. */
        TAKEN_OUT,
        /** Nobody has asked, as far as the reader may know. */
        NOT_ASKED,
        /** The question is for others than the reader. */
        FOR_OTHERS
    }

    /** Copies the flags. */
    public Line {
        flags = Set.copyOf(flags);
    }

    /** Whether there is an answer to show, or one that was taken out. */
    public boolean isShown() {
        return state == State.WRITTEN || state == State.NONE || state == State.TAKEN_OUT;
    }

    /** Whether it changed since the reader last looked. */
    public boolean isChanged() {
        return before != null;
    }

    /** Whether the answer is used so. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** Whether the family or the child wrote it themselves. */
    public boolean isOfFamily() {
        return answer != null && answer.isOfFamily();
    }

    /** Whose own words they are; blank where staff wrote. */
    public String ownWords() {
        if (answer == null || !answer.isOfFamily()) {
            return "";
        }
        return answer.source() == Source.PUPIL ? "The child's own words" : "The family's own words";
    }

    /** Who speaks in it; blank where there is nothing to see. */
    public String source() {
        return answer == null ? "" : answer.source().label();
    }

    /** The day on which it was written; blank where there is nothing to see. */
    public String day() {
        return answer == null ? "" : DAY.format(answer.writtenAt());
    }

    /** What it was before, as a few words; blank where it is as it was. */
    public String was() {
        if (before == null) {
            return "";
        }
        return before.isBlank() ? "was blank before" : "was before: " + before;
    }
}
