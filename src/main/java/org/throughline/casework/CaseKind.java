package org.throughline.casework;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.YearGroup;

/**
 * From which phase to which a child moves. Source: regulation 2(1) of the Special Educational Needs and Disability
 * Regulations 2014; the duty holds for a child who stays at the same all-through school, too.
 */
public enum CaseKind {
    /** From early years to school. */
    EARLY_YEARS_TO_SCHOOL("Early years to school"),
    /** From infant to junior school. */
    INFANT_TO_JUNIOR("Infant to junior school"),
    /** From primary to secondary school. */
    PRIMARY_TO_SECONDARY("Primary to secondary"),
    /** From secondary school to a post-16 institution. */
    SECONDARY_TO_POST_16("Secondary to post-16"),
    /** From one post-16 institution to another: named five months before (regulation 18(2)). */
    POST_16_TO_POST_16("Post-16 to post-16");

    private static final int JUNIOR = 3;

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The move of a child who enters an NC year; null where that is no change of phase. */
    public static @Nullable CaseKind entering(int ncYear) {
        return switch (ncYear) {
            case YearGroup.RECEPTION -> EARLY_YEARS_TO_SCHOOL;
            case JUNIOR -> INFANT_TO_JUNIOR;
            case YearGroup.LAST_PRIMARY + 1 -> PRIMARY_TO_SECONDARY;
            case YearGroup.LAST_SECONDARY + 1 -> SECONDARY_TO_POST_16;
            default -> ncYear > YearGroup.LAST_SECONDARY + 1 ? POST_16_TO_POST_16 : null;
        };
    }
}
