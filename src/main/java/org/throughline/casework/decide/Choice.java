package org.throughline.casework.decide;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is about to decide.
 *
 * @param provisionId the provision; null for a type or a deferral
 * @param namedType a type of setting, where no setting is named; blank for none
 * @param runId the run whose plan the officer looked at; null for none
 * @param isOverNumber whether the officer names it although every place there is taken
 * @param ground why the family's first preference is not granted; null where it is
 * @param evidence what is on record for the ground, by the key of the field
 * @param reason the officer's words
 */
public record Choice(
        @Nullable UUID provisionId,
        String namedType,
        @Nullable UUID runId,
        boolean isOverNumber,
        @Nullable DecisionGround ground,
        Map<String, String> evidence,
        String reason) {

    /** Puts the case off. */
    public static Choice defer(String reason) {
        return new Choice(null, "", null, false, null, Map.of(), reason);
    }

    /** Whether it puts the case off. */
    boolean isDeferral() {
        return provisionId == null && namedType.isBlank();
    }
}
