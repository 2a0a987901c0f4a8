package org.throughline.transitions.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit or meeting before a move.
 *
 * @param id the visit; null for one not yet recorded
 * @param version the version read; 0 for a new one
 * @param recordId the transition record
 * @param child the child's name, surname first; blank for a new one
 * @param kind what it is
 * @param on the day
 * @param begins when it begins
 * @param ends when it ends
 * @param who who comes, such as child, parent, SENCO
 * @param place where
 * @param state whether it took place
 * @param notes before and after
 * @param clash whether it overlaps another planned visit of the same setting
 */
public record Visit(
        @Nullable UUID id,
        long version,
        UUID recordId,
        String child,
        Kind kind,
        LocalDate on,
        LocalTime begins,
        LocalTime ends,
        String who,
        String place,
        State state,
        String notes,
        boolean clash) {

    /** What a visit is. */
    public enum Kind {
        /** The class visits. */
        CLASS_VISIT("Class visit"),
        /** The child visits alone or in a small group. */
        EXTRA_VISIT("Extra visit"),
        /** Staff visit the child where it is now. */
        STAFF_VISIT("Staff visit the child"),
        /** A meeting with the family. */
        FAMILY_MEETING("Family meeting"),
        /** A review after the start. */
        REVIEW("Review after the start");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether a visit took place. */
    public enum State {
        /** Planned. */
        PLANNED("Planned"),
        /** It took place. */
        HELD("Took place"),
        /** Called off. */
        CANCELLED("Called off");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** The same visit in another state, its clash not worked out. */
    public Visit with(State other) {
        return new Visit(id, version, recordId, child, kind, on, begins, ends, who, place, other, notes, false);
    }

    /** The same visit, marked or not. */
    Visit withClash(boolean clashing) {
        return new Visit(id, version, recordId, child, kind, on, begins, ends, who, place, state, notes, clashing);
    }

    /** What must be put right, as sentences; empty when nothing. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!ends.isAfter(begins)) {
            problems.add("A visit ends after it begins");
        }
        if (who.isBlank() || who.length() > 200 || place.length() > 200) {
            problems.add("Say who comes, and where, in up to 200 characters each");
        }
        return problems;
    }

    /** Whether two planned visits are at the same time. */
    boolean overlaps(Visit other) {
        return state == State.PLANNED
                && other.state == State.PLANNED
                && on.equals(other.on)
                && begins.isBefore(other.ends)
                && other.begins.isBefore(ends);
    }
}
