package org.throughline.matching.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

class SeatSearchTest {

    private static final int NOW = 2026;
    private static final int NEXT = 2027;

    private static final Provision ONLY = Provision.builder("only", ProvisionType.SPECIAL_SCHOOL, 7, 11)
            .needs(NeedType.ASD, NeedType.MLD)
            .build();
    private static final Provision OTHER = Provision.builder("other", ProvisionType.SPECIAL_SCHOOL, 7, 11)
            .needs(NeedType.MLD)
            .annualCost(5_000)
            .build();
    private static final Provision FAR = Provision.builder("far", ProvisionType.INDEPENDENT_SPECIAL, 7, 11)
            .inBorough(false)
            .annualCost(60_000)
            .build();
    private static final Pupil CHILD =
            Pupil.builder("child", 8, NOW, NeedType.MLD).build();
    private static final Pupil THEN =
            Pupil.builder("child", 9, NEXT, NeedType.MLD).build();

    @Test
    void the_last_place_that_another_child_needs_is_not_proposed_and_both_are_shown() {
        SeatSearch.Findings found =
                find(limits(1, 1), Pupil.builder("next", 7, NEXT, NeedType.ASD).build());

        SeatOption greedy = Objects.requireNonNull(found.greedy());
        SeatOption best = Objects.requireNonNull(found.best());
        assertThat(greedy.provision()).isEqualTo(ONLY);
        assertThat(best.provision()).isEqualTo(OTHER);
        SeatOption.Later later = Objects.requireNonNull(greedy.later());
        assertThat(later.outOfBorough()).isEqualTo(1);
        assertThat(later.planned()).isEqualTo(1);
        assertThat(later.moves()).containsExactly(new SeatOption.Move("next", "only", "far"));
        assertThat(Objects.requireNonNull(best.later()).isFree()).isTrue();
        assertThat(found.counted()).isEqualTo(1);
    }

    @Test
    void where_nobody_needs_it_the_best_for_the_child_is_proposed() {
        SeatSearch.Findings found =
                find(limits(2, 1), Pupil.builder("next", 7, NEXT, NeedType.ASD).build());

        assertThat(found.best()).isEqualTo(found.greedy());
        assertThat(Objects.requireNonNull(found.best()).provision()).isEqualTo(ONLY);
        assertThat(Objects.requireNonNull(found.best().later()).moves()).isEmpty();
    }

    @Test
    void a_child_is_not_sent_out_of_the_borough_for_one_who_comes_later() {
        SeatSearch.Findings found =
                find(limits(1, 0), Pupil.builder("next", 7, NEXT, NeedType.ASD).build());

        assertThat(Objects.requireNonNull(found.best()).provision()).isEqualTo(ONLY);
        assertThat(Objects.requireNonNull(found.best().later()).outOfBorough()).isEqualTo(1);
    }

    @Test
    void a_place_named_for_another_child_from_next_september_is_not_free() {
        SeatSearch.Findings found = find(
                limits(1, 1),
                Pupil.builder("next", 7, NEXT, NeedType.ASD).keep("only").build());

        assertThat(option(found, "only").refusal()).isEqualTo(Refusal.FULL);
        assertThat(option(found, "only").free()).isEqualTo(1);
        assertThat(option(found, "only").freeLater()).isFalse();
    }

    @Test
    void a_place_beside_somebody_to_be_kept_apart_from_is_refused() {
        SeatSearch.Findings found = SeatSearch.find(
                new SeatSearch.Question(problem(limits(1, 1)), CHILD, Set.of("other"), problem(limits(1, 1)), THEN),
                new Answer(java.util.Map.of()));

        assertThat(option(found, "other").refusal()).isEqualTo(Refusal.KEEP_APART);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_a_place_costs_later_is_what_the_best_plan_with_it_is_worse(long seed) {
        Problem coming =
                Expectation.settled(GeneratedYears.borough(seed, 40, 12, 0).year());
        Pupil then = coming.pupils().stream()
                .filter(pupil -> !pupil.isKept() && coming.eligible(pupil).size() > 1)
                .findFirst()
                .orElseThrow();
        Problem others = without(coming, then);
        SeatSearch.Findings found = SeatSearch.find(
                new SeatSearch.Question(others, then, Set.of(), coming, then),
                SeatSearch.bestPlan(coming, Duration.ofSeconds(30), () -> false));
        Totals before = best(others);

        assertThat(found.options()).filteredOn(SeatOption::isPossible).allSatisfy(option -> {
            Totals with = best(with(others, then.keptAt(option.provision().id())));
            SeatOption.Later later = Objects.requireNonNull(option.later());
            assertThat((long) later.unplaced()).isEqualTo(with.unplaced() - before.unplaced());
            assertThat((long) later.outOfBorough())
                    .isEqualTo(with.outOfBorough()
                            - before.outOfBorough()
                            - (option.provision().inBorough() ? 0 : 1));
        });
    }

    private static Totals best(Problem problem) {
        Answer answer = ExactCore.run(
                        ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofSeconds(30)),
                        ExactListener.NONE)
                .answer();
        return Assessment.of(problem, answer).totals();
    }

    private static Problem without(Problem problem, Pupil left) {
        return new Problem(
                problem.pupils().stream()
                        .filter(pupil -> !pupil.id().equals(left.id()))
                        .toList(),
                problem.provisions(),
                problem.limits(),
                problem.pairCosts().stream()
                        .filter(cost -> !cost.key().pupilId().equals(left.id()))
                        .toList());
    }

    private static Problem with(Problem problem, Pupil more) {
        List<Pupil> pupils = new ArrayList<>(problem.pupils());
        pupils.add(more);
        return problem.with(pupils, problem.limits());
    }

    private static SeatOption option(SeatSearch.Findings found, String id) {
        return found.options().stream()
                .filter(option -> option.provision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SeatSearch.Findings find(List<PlaceLimit> limits, Pupil next) {
        Problem coming = problem(limits, next);
        return SeatSearch.find(
                new SeatSearch.Question(problem(limits), CHILD, Set.of(), coming, THEN),
                SeatSearch.bestPlan(coming, Duration.ofSeconds(10), () -> false));
    }

    private static Problem problem(List<PlaceLimit> limits, Pupil... pupils) {
        return new Problem(List.of(pupils), List.of(ONLY, OTHER, FAR), limits, List.of());
    }

    private static List<PlaceLimit> limits(int only, int other) {
        return List.of(
                new PlaceLimit("only", NOW, 7, 11, only),
                new PlaceLimit("only", NEXT, 7, 11, only),
                new PlaceLimit("other", NOW, 7, 11, other),
                new PlaceLimit("other", NEXT, 7, 11, other));
    }
}
