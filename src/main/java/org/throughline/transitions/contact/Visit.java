package org.throughline.transitions.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param notes what is agreed before it and what came of it, up to 5,000 characters
 * @param clashes the planned visits of the same setting that it overlaps, each in words; empty where none
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
        List<String> clashes) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTES = 5_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

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

    /** The same visit in another state, its clashes not worked out. */
    public Visit with(State other) {
        return new Visit(id, version, recordId, child, kind, on, begins, ends, who, place, other, notes, List.of());
    }

    /** The same visit with its clashes. */
    Visit withClashes(List<String> found) {
        return new Visit(id, version, recordId, child, kind, on, begins, ends, who, place, state, notes, found);
    }

    /** Whether it overlaps another planned visit of the same setting. */
    public boolean clash() {
        return !clashes.isEmpty();
    }

    /** Day and times, such as Tuesday 15 June 2027, 10:00 to 11:00. */
    public String when() {
        return DAY.format(on) + ", " + times();
    }

    /** The times, such as 10:00 to 11:00. */
    public String times() {
        return begins + " to " + ends;
    }

    /** Who comes and where. */
    public String whoAndWhere() {
        return who + (place.isBlank() ? "" : ", " + place);
    }

    /** What must be put right, as sentences; empty when nothing. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!ends.isAfter(begins)) {
            problems.add("A visit ends after it begins");
        }
        if (who.isBlank() || who.length() > LONGEST || place.length() > LONGEST) {
            problems.add("Say who comes, and where, in up to 200 characters each");
        }
        if (notes.length() > LONGEST_NOTES) {
            problems.add("Notes have up to 5,000 characters; these have " + notes.length());
        }
        return problems;
    }

    /** Whether two planned visits are at the same time and are not one visit of a class, planned for each child. */
    boolean overlaps(Visit other) {
        return state == State.PLANNED
                && other.state == State.PLANNED
                && on.equals(other.on)
                && begins.isBefore(other.ends)
                && other.begins.isBefore(ends)
                && !isOneClassVisit(other);
    }

    private boolean isOneClassVisit(Visit other) {
        return kind == Kind.CLASS_VISIT
                && other.kind == Kind.CLASS_VISIT
                && !recordId.equals(other.recordId)
                && begins.equals(other.begins)
                && ends.equals(other.ends)
                && place.equalsIgnoreCase(other.place);
    }
}
