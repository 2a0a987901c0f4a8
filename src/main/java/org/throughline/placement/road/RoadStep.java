package org.throughline.placement.road;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on a child's line of time.
 *
 * @param kind what it is
 * @param from the day, or the first of several
 * @param to the last day of what lasts; null for a single day
 * @param text what it is about, such as the name of a setting
 * @param detail more of it; blank for nothing
 * @param path where the person may read more; null where there is nothing or the person may not
 */
public record RoadStep(
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String text,
        String detail,
        @Nullable String path) {

    /** What a step is. */
    public enum Kind {
        /** A place at a provision. */
        PLACE("Place"),
        /** The EHC plan. */
        PLAN("EHC plan"),
        /** A transition record. */
        RECORD("Transition record"),
        /** A review that is due. */
        REVIEW("Review due"),
        /** A move to the next phase. */
        MOVE("Move");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether it lasts for more than a day. */
    public boolean lasts() {
        return to != null;
    }

    /** Its last day. */
    public LocalDate last() {
        return to == null ? from : to;
    }
}
