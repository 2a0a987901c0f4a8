package org.throughline.matching.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

class ReplayTest {

    private static final int COUNT = 60;

    static Stream<GeneratedYears.Years> years() {
        return Stream.of(
                GeneratedYears.borough(1, COUNT, 15, 0.2),
                GeneratedYears.overlapping(2, COUNT, 15, 0.2),
                GeneratedYears.families(3, COUNT, 15),
                GeneratedYears.keyStages(4, COUNT, 12, 2, 0.9, true),
                GeneratedYears.keyStages(5, COUNT, 12, 3, 0.8, false));
    }

    /** A brother or sister to come is a fact about the child who has come, so years without any. */
    static Stream<GeneratedYears.Years> yearsWithoutBrothersAndSisters() {
        return years().filter(years -> years.year().pupils().stream()
                .allMatch(pupil -> years.year().siblings(pupil).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_rule_is_kept_in_every_order(GeneratedYears.Years years) {
        Replay replay = new Replay(years.year(), years.expected(), () -> false);

        for (int order = 1; order <= 4; order++) {
            for (Policy policy : List.of(Policy.GREEDY, Policy.PRICES)) {
                Answer answer = replay.place(replay.queue(order, 7), order, policy);
                assertThat(Assessment.of(years.year(), answer).faults()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void hindsight_is_the_optimum_with_those_who_stay_at_their_place(GeneratedYears.Years years) {
        ReplayResult result = run(years, 2);

        Problem settled = Expectation.settled(years.year());
        Answer best = ExactCore.run(
                        ExactRequest.of(settled, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofMinutes(1)),
                        ExactListener.NONE)
                .answer();
        assertThat(result.isHindsightProven()).isTrue();
        assertThat(result.rows())
                .filteredOn(row -> row.policy() == Policy.HINDSIGHT)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.totals())
                        .isEqualTo(Assessment.of(years.year(), best).totals()));
    }

    @ParameterizedTest
    @MethodSource("years")
    void nobody_does_better_than_hindsight(GeneratedYears.Years years) {
        ReplayResult result = run(years, 3);

        List<ReplayResult.Row> rows = result.rows();
        ReplayResult.Row best = rows.stream()
                .filter(row -> row.policy() == Policy.HINDSIGHT)
                .findFirst()
                .orElseThrow();
        assertThat(rows)
                .allSatisfy(row -> assertThat(Profile.BOROUGH_FIRST.bestFirst().compare(best.totals(), row.totals()))
                        .isNotPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_same_seed_gives_the_same_year_whatever_the_threads(int threads) {
        GeneratedYears.Years years = GeneratedYears.overlapping(6, COUNT, 15, 0.1);

        ReplayResult once = run(years, 3);
        ReplayResult again = Objects.requireNonNull(
                Replay.run(new ReplayRequest(years.year(), years.expected(), 3, 7, threads), () -> false));

        assertThat(again.lastAnswer()).isEqualTo(once.lastAnswer());
        assertThat(again.rows().stream().map(ReplayResult.Row::totals))
                .containsExactlyElementsOf(
                        once.rows().stream().map(ReplayResult.Row::totals).toList());
    }

    @ParameterizedTest
    @MethodSource("years")
    void who_comes_later_in_the_queue_changes_nothing_before(GeneratedYears.Years years) {
        Replay replay = new Replay(years.year(), years.expected(), () -> false);
        List<Choices> queue = replay.queue(1, 7);
        int come = queue.size() / 2;
        List<Choices> shuffled = new ArrayList<>(queue);
        Collections.shuffle(shuffled.subList(come, queue.size()), new Random(3));

        Answer before = replay.place(queue, 1, Policy.PRICES);
        Answer after = replay.place(shuffled, 1, Policy.PRICES);

        assertThat(queue.subList(0, come))
                .allSatisfy(pupil -> assertThat(after.placeOf(pupil.pupil())).isEqualTo(before.placeOf(pupil.pupil())));
    }

    @ParameterizedTest
    @MethodSource("yearsWithoutBrothersAndSisters")
    void who_never_comes_changes_nothing_either(GeneratedYears.Years years) {
        Replay replay = new Replay(years.year(), years.expected(), () -> false);
        List<Choices> queue = replay.queue(1, 7);
        List<Pupil> come =
                queue.subList(0, queue.size() / 2).stream().map(Choices::pupil).toList();
        List<Pupil> there = Stream.concat(
                        come.stream(), years.year().pupils().stream().filter(pupil -> pupil.isKept() || pupil.isSafe()))
                .toList();
        Problem shorter = new Problem(
                there,
                years.year().provisions(),
                years.year().limits(),
                years.year().pairCosts().stream()
                        .filter(cost -> there.stream()
                                .anyMatch(pupil -> pupil.id().equals(cost.key().pupilId())))
                        .toList());
        Replay half = new Replay(shorter, years.expected(), () -> false);
        List<Choices> shortQueue = come.stream()
                .map(pupil -> half.queue(1, 7).stream()
                        .filter(other -> other.pupil().id().equals(pupil.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();

        Answer before = replay.place(queue, 1, Policy.PRICES);
        Answer after = half.place(shortQueue, 1, Policy.PRICES);

        assertThat(come).allSatisfy(pupil -> assertThat(after.placeOf(pupil)).isEqualTo(before.placeOf(pupil)));
    }

    @Test
    void the_last_seat_is_left_to_whom_no_other_school_can_serve() {
        Provision special = Provision.builder("only", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                .needs(NeedType.ASD, NeedType.MLD)
                .build();
        Provision other = Provision.builder("other", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                .needs(NeedType.MLD)
                .annualCost(5_000)
                .build();
        List<PlaceLimit> limits =
                List.of(new PlaceLimit("only", 2027, 7, 11, 1), new PlaceLimit("other", 2027, 7, 11, 1));
        Pupil mild = Pupil.builder("mild", 7, 2027, NeedType.MLD).build();
        Pupil autistic = Pupil.builder("autistic", 7, 2027, NeedType.ASD).build();
        Problem year = new Problem(List.of(mild, autistic), List.of(special, other), limits, List.of());
        Replay replay = new Replay(year, year, () -> false);
        List<Choices> queue = new ArrayList<>(replay.queue(1, 1));
        queue.sort((some, others) -> others.pupil().id().compareTo(some.pupil().id()));

        assertThat(replay.place(queue, 1, Policy.GREEDY).places())
                .containsEntry("mild", "only")
                .doesNotContainKey("autistic");
        assertThat(replay.place(queue, 1, Policy.PRICES).places())
                .containsEntry("mild", "other")
                .containsEntry("autistic", "only");
    }

    @Test
    void pupils_expected_in_an_earlier_year_come_in_the_first_year_that_has_places() {
        GeneratedYears.Years years = GeneratedYears.borough(1, 20, 10, 0);
        Problem earlier = years.expected()
                .with(
                        years.expected().pupils().stream()
                                .map(pupil ->
                                        new PupilBuilder(pupil).startYear(2026).build())
                                .toList(),
                        years.expected().limits());

        assertThat(Expectation.toCome(earlier, years.year()).pupils())
                .isNotEmpty()
                .allSatisfy(pupil -> assertThat(pupil.startYear()).isEqualTo(2027));
    }

    @Test
    void a_replay_that_is_stopped_gives_nothing() {
        GeneratedYears.Years years = GeneratedYears.borough(1, 20, 10, 0);

        assertThat(Replay.run(new ReplayRequest(years.year(), years.expected(), 2, 7, 1), () -> true))
                .isNull();
    }

    private static ReplayResult run(GeneratedYears.Years years, int orders) {
        return Objects.requireNonNull(
                Replay.run(new ReplayRequest(years.year(), years.expected(), orders, 7, 2), () -> false));
    }
}
