package org.throughline.matching.problem;

import org.jspecify.annotations.Nullable;

/**
 * Why a pupil is not at a provision; a row of {@code reasons.csv}.
 *
 * @param pupil the pupil
 * @param provision the provision
 * @param refusal why not
 * @param level the first level that would get worse; null unless {@link Refusal#WOULD_COST_MORE}
 * @param amount by how much; null unless {@link Refusal#WOULD_COST_MORE}
 */
public record Reason(
        Pupil pupil,
        Provision provision,
        Refusal refusal,
        @Nullable Level level,
        @Nullable Long amount) {

    Reason(Pupil pupil, Provision provision, Refusal refusal) {
        this(pupil, provision, refusal, null, null);
    }
}
