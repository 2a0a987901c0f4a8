package org.throughline.casework.decide;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a named officer decided for a case.
 *
 * @param id the decision
 * @param caseId the case
 * @param childId the child
 * @param kind what was decided
 * @param provisionId the provision decided on; null for a type or a deferral
 * @param namedType the type of setting, where no setting is named
 * @param refusedId the family's first preference, where it was not granted
 * @param runId the run whose plan was looked at; null for none
 * @param isProposal whether it is what that plan proposed
 * @param ground why the first preference was not granted; null where it was
 * @param evidence what is on record for the ground, by the key of the field
 * @param reason the officer's words
 * @param alternativesOpenedAt when the officer opened the alternatives; null for those granted in one act
 * @param by who decided
 * @param at when
 * @param undone who undid it, when and why; null where nobody did
 */
public record Decision(
        UUID id,
        UUID caseId,
        UUID childId,
        DecisionKind kind,
        @Nullable UUID provisionId,
        @Nullable String namedType,
        @Nullable UUID refusedId,
        @Nullable UUID runId,
        boolean isProposal,
        @Nullable DecisionGround ground,
        Map<String, String> evidence,
        String reason,
        @Nullable Instant alternativesOpenedAt,
        String by,
        Instant at,
        @Nullable Undone undone) {

    /** A decision was undone within its day. */
    public record Undone(String by, Instant at, String reason) {}
}
