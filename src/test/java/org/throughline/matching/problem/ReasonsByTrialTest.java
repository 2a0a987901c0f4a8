package org.throughline.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;

/** Every reason is checked by making the move that it speaks of. */
class ReasonsByTrialTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_reason_says_what_the_move_would_do(Profile profile) {
        Map<Refusal, Integer> seen = new EnumMap<>(Refusal.class);
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = switch ((int) (seed % 4)) {
                case 0 -> GeneratedProblems.overlapping(seed, 60, 12, 0.5);
                case 1 -> GeneratedProblems.tinyWithFamilies(seed);
                case 2 ->
                    GeneratedProblems.withFamilies(GeneratedProblems.overlapping(seed, 60, 12, 0.5), seed, 0.3, 0.3);
                default -> GeneratedProblems.tiny(seed);
            };
            ExactResult best = ExactCore.run(
                    ExactRequest.of(problem, profile, Weights.DEFAULT, Duration.ofMinutes(1)), ExactListener.NONE);
            Assessment assessment = Assessment.of(problem, best.answer());
            for (Reason reason : new Reasons(assessment, profile, Weights.DEFAULT).required()) {
                seen.merge(reason.refusal(), 1, Integer::sum);
                check(assessment, reason, profile);
            }
        }
        assertThat(seen.keySet()).contains(Refusal.FULL, Refusal.KEEP_APART);
        // borough first, a free place in the borough is always better than none and than one outside
        assertThat(seen.containsKey(Refusal.WOULD_COST_MORE)).isEqualTo(profile == Profile.PREFERENCE_FIRST);
    }

    private static void check(Assessment assessment, Reason reason, Profile profile) {
        Map<String, String> places = new HashMap<>(assessment.answer().places());
        places.put(reason.pupil().id(), reason.provision().id());
        Assessment moved = Assessment.of(assessment.problem(), new Answer(places));
        List<String> faults = moved.faults();
        Totals change = moved.totals().minus(assessment.totals());
        switch (reason.refusal()) {
            case FULL -> assertThat(faults).isNotEmpty().allMatch(fault -> fault.contains("is exceeded by 1"));
            case KEEP_APART -> assertThat(faults).anyMatch(fault -> fault.contains("must be kept apart"));
            case WOULD_COST_MORE -> {
                assertThat(faults).isEmpty();
                Level first = profile.levels().stream()
                        .filter(level -> change.at(level) != 0)
                        .findFirst()
                        .orElseThrow();
                assertThat(reason.level()).isEqualTo(first);
                assertThat(reason.amount()).isEqualTo(change.at(first)).isPositive();
            }
            case POSSIBLE -> {
                assertThat(faults).isEmpty();
                assertThat(profile.bestFirst().compare(moved.totals(), assessment.totals()))
                        .as("a proven plan has no better move")
                        .isZero();
            }
            default ->
                assertThat(faults)
                        .anyMatch(fault -> fault.contains(
                                "may not be at " + reason.provision().id() + ": " + reason.refusal()));
        }
    }
}
