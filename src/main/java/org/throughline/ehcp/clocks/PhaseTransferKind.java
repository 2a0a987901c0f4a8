package org.throughline.ehcp.clocks;

import java.util.Optional;
import org.throughline.shared.YearGroup;

/**
 * The moves that regulation 2(1) calls a phase transfer (R09), and the move between post-16 institutions at any other
 * time (R08). They apply where a pupil stays at the same all-through school.
 */
public enum PhaseTransferKind {
    /** Early years to school. */
    EY_TO_SCHOOL("Early years to school"),
    /** Infant to junior school. */
    INFANT_TO_JUNIOR("Infant to junior school"),
    /** Primary to middle school. */
    PRIMARY_TO_MIDDLE("Primary to middle school"),
    /** Primary to secondary school. */
    PRIMARY_TO_SECONDARY("Primary to secondary school"),
    /** Middle to secondary school. */
    MIDDLE_TO_SECONDARY("Middle to secondary school"),
    /** Secondary school to a post-16 institution. */
    SECONDARY_TO_POST16("Secondary school to post-16"),
    /** One post-16 institution to another, at any other time. */
    POST16_TO_POST16("Post-16 to post-16");

    private final String label;

    PhaseTransferKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The move of children who enter an NC year, where schools are infant-and-junior in one and secondary. */
    public static Optional<PhaseTransferKind> entering(int ncYear) {
        return switch (ncYear) {
            case YearGroup.RECEPTION -> Optional.of(EY_TO_SCHOOL);
            case YearGroup.LAST_PRIMARY + 1 -> Optional.of(PRIMARY_TO_SECONDARY);
            case YearGroup.LAST_SECONDARY + 1 -> Optional.of(SECONDARY_TO_POST16);
            default -> Optional.empty();
        };
    }

    /** The part of R07 that holds its day. */
    String part() {
        return this == SECONDARY_TO_POST16 ? "POST16" : "OTHER";
    }
}
