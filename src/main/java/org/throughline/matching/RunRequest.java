package org.throughline.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Profile;

/**
 * What an officer asks of a run.
 *
 * @param name shown in lists
 * @param profile the order of the levels
 * @param ruleVersion the version of weights and further rules; null for the matching pack's own
 * @param seconds longest time to search
 * @param stepLimit steps after which it ends; null for none
 * @param seed seed of the random numbers
 * @param added children who stay and ask for another place outside a change of phase, and are looked at as well
 */
public record RunRequest(
        String name,
        Profile profile,
        @Nullable Integer ruleVersion,
        int seconds,
        @Nullable Long stepLimit,
        long seed,
        Set<UUID> added) {

    /** A run on those whom the entry year puts in it. */
    public RunRequest(
            String name,
            Profile profile,
            @Nullable Integer ruleVersion,
            int seconds,
            @Nullable Long stepLimit,
            long seed) {
        this(name, profile, ruleVersion, seconds, stepLimit, seed, Set.of());
    }

    /** The same with children added one by one. */
    public RunRequest with(Set<UUID> children) {
        return new RunRequest(name, profile, ruleVersion, seconds, stepLimit, seed, Set.copyOf(children));
    }

    /** The longest time a run may take in the service: an hour. */
    public static final int LONGEST_SECONDS = 3_600;

    /** The longest name of a run, in characters. */
    static final int LONGEST_NAME = 200;

    /** What must be put right before the run can start, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add("Enter a name for the run, up to 200 characters");
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            problems.add("Enter a time limit from 1 to 3,600 seconds");
        }
        if (stepLimit != null && (stepLimit < 1 || stepLimit > Integer.MAX_VALUE)) {
            problems.add("Enter a step limit of 1 or more, or leave it blank");
        }
        return List.copyOf(problems);
    }
}
