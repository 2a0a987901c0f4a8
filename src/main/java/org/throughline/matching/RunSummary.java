package org.throughline.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/**
 * A run in a list.
 *
 * @param id the run
 * @param name shown in lists
 * @param origin where the problem came from
 * @param entryYear the academic year of entry; null for a run from a pack
 * @param profile the order of the levels
 * @param weights weights of the pack's parts inside the points
 * @param ruleVersion the version of weights and further rules; null for the matching pack's own
 * @param isSigned whether that version was signed off when the run was started
 * @param seconds longest time to search
 * @param stepLimit steps after which it ends; null for none
 * @param seed seed of the random numbers
 * @param status where it stands
 * @param isStopRequested whether somebody asked it to stop
 * @param resumed how often it was taken up again after the service was stopped
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param endedBy why the search ended, in the pack's words; null before. A run goes on after that while it works out
 *     what places would be worth
 * @param searched time searched so far
 * @param steps steps taken so far
 * @param failure why it failed; null when it did not
 * @param pupils pupils in the problem
 * @param provisions provisions in the problem
 * @param problemHash SHA-256 of the problem's pack
 * @param answerHash SHA-256 of the answer; null before the first
 * @param recordsHash SHA-256 of the records that the problem was built from; null for a pack and for runs of before it
 *     was noted
 */
public record RunSummary(
        UUID id,
        String name,
        Origin origin,
        @Nullable Integer entryYear,
        Profile profile,
        Weights weights,
        @Nullable Integer ruleVersion,
        boolean isSigned,
        int seconds,
        @Nullable Long stepLimit,
        long seed,
        RunStatus status,
        boolean isStopRequested,
        int resumed,
        String requestedBy,
        Instant requestedAt,
        @Nullable String endedBy,
        Duration searched,
        long steps,
        @Nullable String failure,
        int pupils,
        int provisions,
        String problemHash,
        @Nullable String answerHash,
        @Nullable String recordsHash) {

    /**
     * The command that repeats the run from its downloaded problem, anywhere. Rules beyond the pack are in no pack, so
     * a run with some is repeated in the service only; so is one that was taken up again after a restart.
     */
    public String command() {
        return "./throughline match --pack problem.zip --out answer --profile " + profile.key() + " --seed " + seed
                + " --steps " + steps
                + (weights.equals(Weights.DEFAULT)
                        ? ""
                        : " --weights " + weights.preference() + "," + weights.travel() + "," + weights.cost() + ","
                                + weights.sibling());
    }

    /** Where a problem came from. */
    public enum Origin {
        /** The borough's records. */
        RECORDS("The borough's records"),
        /** The problem of another run with changes that were tried out. */
        WHAT_IF("Changes tried out on another run"),
        /** An uploaded pack. */
        PACK("An uploaded pack");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
