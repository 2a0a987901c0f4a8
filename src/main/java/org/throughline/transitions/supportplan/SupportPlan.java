package org.throughline.transitions.supportplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A support plan as other systems get it. What each part holds is said by its JSON Schema,
 * {@code transitions/support-plan-1.schema.json}.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format, {@link #VERSION} now
 * @param standing that the shape is announced and not law yet
 * @param child whose plan it is
 * @param move the move with which it travels
 * @param layer the level of support and who decided it
 * @param reviewOn the day on which it is reviewed next; null where that is not known yet
 * @param made by whom and when the file was made
 * @param needs what the child needs
 * @param support what is done day to day
 * @param outcomes what it is for, and what came of it
 * @param voice what the child and the family say themselves
 */
public record SupportPlan(
        String format,
        int version,
        String standing,
        Child child,
        Move move,
        Layer layer,
        @Nullable LocalDate reviewOn,
        Made made,
        List<Entry> needs,
        List<Entry> support,
        List<Entry> outcomes,
        List<Entry> voice) {

    /** The name of the format. */
    public static final String FORMAT = "throughline-support-plan";

    /** Its version. */
    public static final int VERSION = 1;

    /** What every file says of its shape. */
    public static final String STANDING =
            "Shaped as individual support plans were announced for England in 2026. Announced,"
                    + " not law; not checked against any published standard, as there is none yet.";

    /** Copies the lists; a file without one of its parts is none. */
    public SupportPlan {
        Objects.requireNonNull(child);
        Objects.requireNonNull(move);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(made);
        needs = List.copyOf(needs);
        support = List.copyOf(support);
        outcomes = List.copyOf(outcomes);
        voice = List.copyOf(voice);
    }

    /**
     * Whose plan it is.
     *
     * @param name as people say it
     * @param born date of birth
     * @param upn unique pupil number; null where none is recorded
     */
    public record Child(
            String name, LocalDate born, @Nullable String upn) {

        /** A child without a name or a date of birth is none. */
        public Child {
            Objects.requireNonNull(name);
            Objects.requireNonNull(born);
        }
    }

    /**
     * The move with which it travels.
     *
     * @param phase key of the move
     * @param label the move as people read it
     * @param academicYear the year of the move, by the calendar year in which it starts
     * @param from the sending setting
     * @param to the next one; words where it is not known
     */
    public record Move(String phase, String label, int academicYear, String from, String to) {}

    /**
     * The level of support.
     *
     * @param code as the program keeps it
     * @param label as people read it
     * @param decidedBy who decided it; null where it is suggested from what is written
     * @param reason why; null where nobody said
     */
    public record Layer(
            String code,
            String label,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /**
     * Who made the file.
     *
     * @param by name
     * @param on when
     */
    public record Made(String by, Instant on) {}

    /**
     * An answer.
     *
     * @param question key of the question
     * @param label the question as people read it
     * @param item 0, or the number of the entry where there are several, 1 and up
     * @param text the answer
     * @param seenBy who may see it at least: A all staff, B the SENCO and pastoral leads
     * @param source who speaks in it
     * @param writtenBy who wrote it down
     * @param writtenOn when
     */
    public record Entry(
            String question,
            String label,
            int item,
            String text,
            String seenBy,
            String source,
            String writtenBy,
            Instant writtenOn) {

        /** An answer without a question or words is none. */
        public Entry {
            Objects.requireNonNull(question);
            Objects.requireNonNull(text);
        }
    }
}
