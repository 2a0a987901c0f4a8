package org.throughline.ehcp;

import org.jspecify.annotations.Nullable;

/**
 * What a plan records about support.
 *
 * @param risk how likely behaviour is to harm the child or others; null when not recorded
 * @param childrenPerAdult staffing ratio of Section F: children to one adult, 1 to 30; null when not recorded
 */
public record Support(@Nullable Risk risk, @Nullable Integer childrenPerAdult) {

    /** Nothing recorded. */
    public static final Support NONE = new Support(null, null);

    /** The most children to one adult that is accepted. */
    public static final int MOST_CHILDREN = 30;

    /** Behaviour risk levels. */
    public enum Risk {
        /** Low. */
        LOW("Low"),
        /** Medium. */
        MEDIUM("Medium"),
        /** High. */
        HIGH("High");

        private final String label;

        Risk(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }
    }
}
