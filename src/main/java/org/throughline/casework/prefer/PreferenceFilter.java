package org.throughline.casework.prefer;

import org.jspecify.annotations.Nullable;

/**
 * Which requests for preferences to list. Everything null or blank lists those that wait for something.
 *
 * @param text part of the child's name or reference
 * @param waits what they wait for; null for either
 * @param officer sign-in name of who has the case, or asked where nobody has it; null for everybody
 */
public record PreferenceFilter(
        String text, @Nullable Waits waits, @Nullable String officer) {

    /** What a request waits for. */
    public enum Waits {
        /** An answer, and its last day has not passed. */
        ASKED("Waiting for the family"),
        /** An answer, and its last day has passed. */
        OVERDUE("Overdue"),
        /** An officer who reads what came by link. */
        UNREAD("Came by link, not read yet");

        private final String label;

        Waits(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
