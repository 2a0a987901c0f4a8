package org.throughline.casework;

import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;

/**
 * Which cases to list. Everything null or blank lists all.
 *
 * @param entryYear the academic year in which the next phase begins
 * @param text part of the name or the reference
 * @param stage the stage
 * @param status how the case stands to its dates
 * @param kind from which phase to which
 * @param owner sign-in name of the officer; {@link #NOBODY} for cases of nobody
 * @param open whether cases that are over are left out
 */
public record CockpitFilter(
        int entryYear,
        String text,
        @Nullable CaseStage stage,
        @Nullable ClockStatus status,
        @Nullable PhaseTransferKind kind,
        @Nullable String owner,
        boolean open) {

    /** Stands for the cases that nobody looks after. */
    public static final String NOBODY = "-";

    /** Every case of an entry year. */
    public static CockpitFilter all(int entryYear) {
        return new CockpitFilter(entryYear, "", null, null, null, null, false);
    }

    /** The same for one officer. */
    public CockpitFilter of(String login) {
        return new CockpitFilter(entryYear, text, stage, status, kind, login, open);
    }
}
