package org.throughline.matching.ruleversions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.rules.RuleSet;

/**
 * A version of the weights and further rules.
 *
 * @param id the version's own id
 * @param revision how often the draft was changed; null for a version not yet recorded
 * @param number 1 and up, in the order of writing
 * @param book what counts
 * @param reason why it was written
 * @param writtenBy who wrote it
 * @param isOwn whether the person who reads this wrote it
 * @param writtenAt when it was last changed
 * @param signedBy who signed it off; null for a draft
 * @param signedAt when; null for a draft
 */
public record RuleVersion(
        UUID id,
        @Nullable Long revision,
        int number,
        RuleSet book,
        String reason,
        String writtenBy,
        boolean isOwn,
        Instant writtenAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    /** Whether somebody has signed it off; a version signed off never changes again. */
    public boolean isSigned() {
        return signedBy != null;
    }

    /** The name shown in lists. */
    public String label() {
        return "Version " + number + (isSigned() ? ", signed off by " + signedBy : ", a draft");
    }
}
