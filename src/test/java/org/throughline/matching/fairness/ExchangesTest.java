package org.throughline.matching.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.matching.RunFixture;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.NeedType;

/** Exchanges are lawful, serve everybody better, and none of two is missed. */
class ExchangesTest {

    private static Assessment plan(long seed) {
        Problem problem =
                GeneratedProblems.withFamilies(GeneratedProblems.borough(seed, 60, 10, 0.15), seed * 5 + 3, 0.15, 0.2);
        return Assessment.of(
                problem,
                ExactCore.run(
                                ExactRequest.of(
                                        problem,
                                        Profile.BOROUGH_FIRST,
                                        new Weights(0, 0, 1, 0),
                                        Duration.ofSeconds(20)),
                                ExactListener.stoppedBy(() -> false))
                        .answer());
    }

    /** Two children exchanged in the whole plan, judged by the scorer of the pack: the slow way. */
    private static Set<Set<String>> tried(Assessment plan) {
        Set<Set<String>> found = new HashSet<>();
        List<Placement> placed = plan.placements().stream()
                .filter(placement ->
                        placement.provision() != null && !placement.pupil().isKept())
                .toList();
        for (Placement one : placed) {
            for (Placement other : placed) {
                boolean isPair = one.pupil().id().compareTo(other.pupil().id()) < 0;
                if (isPair && !one.provision().equals(other.provision())) {
                    boolean isBetter = Exchanges.isBetter(one.pupil(), other.provision(), one.provision())
                            && Exchanges.isBetter(other.pupil(), one.provision(), other.provision());
                    if (isBetter && isLawful(plan, one, other)) {
                        found.add(Set.of(one.pupil().id(), other.pupil().id()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isLawful(Assessment plan, Placement one, Placement other) {
        Map<String, String> places = new TreeMap<>(plan.answer().places());
        places.put(one.pupil().id(), Objects.requireNonNull(other.provision()).id());
        places.put(other.pupil().id(), Objects.requireNonNull(one.provision()).id());
        return Assessment.of(plan.problem(), new Answer(places)).faults().isEmpty();
    }

    @Test
    void every_exchange_of_two_is_found_and_no_other() {
        int all = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Assessment plan = plan(seed);
            Exchanges.Found found = Exchanges.of(plan, () -> false);
            Set<Set<String>> twos = found.exchanges().stream()
                    .filter(exchange -> exchange.moves().size() == 2)
                    .map(exchange -> exchange.moves().stream()
                            .map(move -> move.pupil().id())
                            .collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            Set<Set<String>> slowly = tried(plan);
            if (found.isComplete()) {
                assertThat(twos).as("seed %d", seed).isEqualTo(slowly);
            } else {
                assertThat(slowly).as("seed %d", seed).containsAll(twos);
            }
            all += slowly.size();
        }
        assertThat(all)
                .as("plans that care for money alone leave something to exchange")
                .isPositive();
    }

    @Test
    void exchanges_of_three_keep_every_rule_and_serve_each_better() {
        int threes = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Assessment plan = plan(seed);
            for (Exchange exchange : Exchanges.of(plan, () -> false).exchanges()) {
                Map<String, String> places = new TreeMap<>(plan.answer().places());
                exchange.moves().forEach(move -> {
                    assertThat(Exchanges.isBetter(move.pupil(), move.to(), move.from()))
                            .isTrue();
                    places.put(move.pupil().id(), move.to().id());
                });
                assertThat(Assessment.of(plan.problem(), new Answer(places)).faults())
                        .as("seed %d", seed)
                        .isEmpty();
                threes += exchange.moves().size() == 3 ? 1 : 0;
            }
        }
        assertThat(threes).isPositive();
    }

    @Test
    void two_families_who_asked_for_each_others_place_are_told() {
        Problem crossed =
                RunFixture.THREE.with(List.of(child("ANN", "NEAR"), child("BEN", "FAR")), RunFixture.THREE.limits());
        Assessment plan = Assessment.of(crossed, new Answer(Map.of("ANN", "FAR", "BEN", "NEAR")));
        assertThat(Exchanges.of(plan, () -> false).exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.moves())
                        .extracting(
                                move -> move.pupil().id() + " to " + move.to().id())
                        .containsExactlyInAnyOrder("ANN to NEAR", "BEN to FAR"));
    }

    @Test
    void it_says_when_it_was_stopped_before_the_end() {
        Problem crossed =
                RunFixture.THREE.with(List.of(child("ANN", "NEAR"), child("BEN", "FAR")), RunFixture.THREE.limits());
        Assessment plan = Assessment.of(crossed, new Answer(Map.of("ANN", "FAR", "BEN", "NEAR")));
        assertThat(Exchanges.of(plan, () -> true)).isEqualTo(new Exchanges.Found(List.of(), false));
    }

    private static Pupil child(String id, String wanted) {
        return Pupil.builder(id, 7, 2027, NeedType.ASD).preferences(wanted).build();
    }
}
