package org.throughline.casework.decide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child of a run whose first preference the plan has, and whether it can be granted now.
 *
 * @param pupilId the child's id in the run
 * @param caseId the case; null where the child has none
 * @param childId the child; null where no longer on record
 * @param name name as lists sort it
 * @param provisionId the provision in the register; null where it is no longer there
 * @param provision its name
 * @param standing whether it can be granted now
 * @param why why not; blank where it can
 */
public record GrantRow(
        String pupilId,
        @Nullable UUID caseId,
        @Nullable UUID childId,
        String name,
        @Nullable UUID provisionId,
        String provision,
        Standing standing,
        String why) {

    /** Whether a first preference can be granted in one act. */
    public enum Standing {
        /** It can. */
        GRANTABLE("Can be granted"),
        /** It was decided already. */
        DECIDED("Decided already"),
        /** The case is not far enough, or there is none. */
        NOT_READY("Not ready"),
        /** The seat rests on the move of another child that is not decided. */
        RESTS_ON_A_MOVE("Waits for another child's move");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
