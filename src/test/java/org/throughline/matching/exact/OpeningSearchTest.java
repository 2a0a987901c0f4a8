package org.throughline.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.matching.exact.OpeningRequest.Opening;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Which openings are chosen where the answer can be worked out by hand. */
class OpeningSearchTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int YEAR = 2027;

    private final List<Provision> provisions = new ArrayList<>();
    private final List<PlaceLimit> limits = new ArrayList<>();

    private void provision(String id, int places) {
        provisions.add(
                Provision.builder(id, ProvisionType.SPECIAL_SCHOOL, 7, 11).build());
        limits.add(new PlaceLimit(id, YEAR, 7, 11, places));
    }

    private static Opening opening(String id, String provision, long fixed, long... capital) {
        return new Opening(
                id,
                "",
                Set.of(provision),
                java.util.Arrays.stream(capital).boxed().toList(),
                fixed);
    }

    private Problem pupils(int count) {
        List<Pupil> pupils = IntStream.range(0, count)
                .mapToObj(index ->
                        Pupil.builder("p" + index, 7, YEAR, NeedType.ASD).build())
                .toList();
        return new Problem(pupils, provisions, limits, List.of());
    }

    /** A pupil costs at a provision what its number times ten says: V3 costs 30. */
    private static Problem priced(Problem problem) {
        return problem.with(FurtherRules.ofPairs(
                (pupil, provision) -> 10L * Integer.parseInt(provision.id().substring(1))));
    }

    private static Optional<Choice> best(OpeningRequest request, int least, int most) {
        try (OpeningSearch search = new OpeningSearch(request, () -> false)) {
            return search.best(least, most, null, LONG);
        }
    }

    @Test
    void more_places_come_before_fewer_pounds() {
        provision("V1", 1);
        provision("V2", 3);
        Choice best = best(
                        new OpeningRequest(
                                priced(pupils(4)),
                                List.of(opening("A", "V1", 0, 5), opening("B", "V2", 1_000, 5)),
                                List.of(5L)),
                        0,
                        2)
                .orElseThrow();
        assertThat(best.openings()).containsExactly("B");
        assertThat(best.at(Level.UNPLACED).value()).isEqualTo(1);
        assertThat(best.at(Level.POINTS).value()).isEqualTo(1_000 + 3 * 20);
        assertThat(best.isProven()).isTrue();
    }

    @Test
    void an_opening_that_only_costs_is_left_alone() {
        provision("V1", 4);
        provision("V2", 4);
        Choice best = best(new OpeningRequest(priced(pupils(3)), List.of(opening("B", "V1", 31, 1)), List.of(9L)), 0, 1)
                .orElseThrow();
        assertThat(best.openings()).isEmpty();
        assertThat(best.at(Level.POINTS).value()).isEqualTo(60);
    }

    @Test
    void each_period_has_a_budget_of_its_own() {
        provision("V1", 1);
        provision("V2", 1);
        provision("V3", 1);
        OpeningRequest request = new OpeningRequest(
                priced(pupils(3)),
                List.of(opening("A", "V1", 0, 4, 0), opening("B", "V2", 0, 4, 0), opening("C", "V3", 0, 0, 4)),
                List.of(5L, 4L));
        Choice best = best(request, 0, 3).orElseThrow();
        assertThat(best.openings()).containsExactlyInAnyOrder("A", "C");
        assertThat(best(request, 3, 3)).isEmpty();
    }

    @Test
    void alternatives_exclude_one_another() {
        provision("V1", 1);
        provision("V2", 1);
        List<Opening> openings = List.of(
                new Opening("A", "site", Set.of("V1"), List.of(0L), 0),
                new Opening("B", "site", Set.of("V2"), List.of(0L), 0));
        Choice best = best(new OpeningRequest(priced(pupils(2)), openings, List.of(0L)), 0, 2)
                .orElseThrow();
        assertThat(best.openings()).containsExactly("A");
        assertThat(best.at(Level.UNPLACED).value()).isEqualTo(1);
    }

    @Test
    void of_sets_that_are_equally_good_the_smallest_then_the_cheapest_then_the_first_is_taken() {
        provision("V1", 2);
        provision("W1", 2);
        provision("X1", 2);
        provision("Y1", 1);
        provision("Z1", 1);
        OpeningRequest request = new OpeningRequest(
                priced(pupils(2)),
                List.of(
                        opening("A", "Y1", 0, 1),
                        opening("B", "Z1", 0, 1),
                        opening("C", "V1", 0, 9),
                        opening("D", "X1", 0, 8),
                        opening("E", "W1", 0, 8)),
                List.of(20L));
        Choice best = best(request, 0, 5).orElseThrow();
        assertThat(best.openings()).containsExactly("D");
        assertThat(best(request, 2, 2).orElseThrow().openings()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void five_hundred_openings_are_chosen_from() {
        List<Opening> openings = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            provision("V" + number, 1);
            openings.add(opening("J%03d".formatted(number), "V" + number, 0, 1));
        }
        Choice best = best(new OpeningRequest(priced(pupils(40)), openings, List.of(12L)), 0, 500)
                .orElseThrow();
        assertThat(best.openings())
                .isEqualTo(Set.copyOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("J%03d"::formatted)
                        .toList()));
        assertThat(best.at(Level.UNPLACED).value()).isEqualTo(28);
        assertThat(best.isProven()).isTrue();
    }

    @Test
    void without_time_the_choice_to_begin_with_stands_and_nothing_is_said_to_be_proven() {
        provision("V1", 2);
        OpeningRequest request = new OpeningRequest(priced(pupils(2)), List.of(opening("A", "V1", 0, 1)), List.of(1L));
        try (OpeningSearch search = new OpeningSearch(request, () -> true)) {
            Choice begun = best(request, 0, 0).orElseThrow();
            Choice cut = search.best(0, 1, begun, LONG).orElseThrow();
            assertThat(cut.openings()).isEmpty();
            assertThat(cut.isProven()).isFalse();
            assertThat(cut.at(Level.UNPLACED).bound()).isZero();
        }
    }

    @Test
    void stopped_at_any_moment_it_has_a_choice_as_good_as_the_one_to_begin_with() {
        for (int seed = 0; seed < 6; seed++) {
            OpeningRequest request = invented(seed);
            Choice begun = best(request, 0, 0).orElseThrow();
            Choice best = best(request, 0, 14).orElseThrow();
            for (int asked = 0; asked < 60; asked++) {
                AtomicInteger left = new AtomicInteger(asked);
                try (OpeningSearch search = new OpeningSearch(request, () -> left.getAndDecrement() <= 0, 2)) {
                    Choice cut = search.best(0, 14, begun, LONG).orElseThrow();
                    assertThat(cut.at(Level.UNPLACED).value())
                            .isBetween(
                                    best.at(Level.UNPLACED).value(),
                                    begun.at(Level.UNPLACED).value());
                    if (cut.isProven()) {
                        assertThat(cut.levels()).isEqualTo(best.levels());
                    }
                }
            }
        }
    }

    @Test
    void a_provision_of_two_openings_is_refused() {
        provision("V1", 1);
        assertThatThrownBy(() -> new OpeningRequest(
                        pupils(1), List.of(opening("A", "V1", 0, 1), opening("B", "V1", 0, 1)), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_program_begun_with_two_openings_says_the_same_as_one_begun_with_all() {
        for (int seed = 0; seed < 60; seed++) {
            OpeningRequest request = invented(seed);
            for (int[] asked : new int[][] {{0, 14}, {4, 4}}) {
                Choice all = best(request, asked[0], asked[1], 60).orElseThrow();
                Choice grown = best(request, asked[0], asked[1], 2).orElseThrow();
                assertThat(grown.isProven()).as("seed %d", seed).isTrue();
                assertThat(grown.levels()).as("seed %d", seed).isEqualTo(all.levels());
                assertThat(grown.openings()).as("seed %d", seed).isEqualTo(all.openings());
            }
        }
    }

    private static Optional<Choice> best(OpeningRequest request, int least, int most, int begunWith) {
        try (OpeningSearch search = new OpeningSearch(request, () -> false, begunWith)) {
            return search.best(least, most, null, LONG);
        }
    }

    /** Fourteen openings for twenty-four pupils, every pair with a price of its own, and limits within limits. */
    private static OpeningRequest invented(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Provision> provisions = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        for (int index = 0; index < 15; index++) {
            String id = "V" + index;
            provisions.add(Provision.builder(id, ProvisionType.SPECIAL_SCHOOL, 7, 11)
                    .needs(random.nextInt(3) == 0 ? Set.of(NeedType.SEMH) : Set.of(NeedType.ASD, NeedType.SEMH))
                    .inBorough(random.nextInt(4) > 0)
                    .build());
            int places = 2 + random.nextInt(8);
            limits.add(new PlaceLimit(id, YEAR, 7, 11, places));
            limits.add(new PlaceLimit(id, YEAR, 7, 8, 1 + random.nextInt(places)));
            if (index > 0) {
                String alternative = index % 5 == 0 ? "site" : "";
                openings.add(new Opening(
                        "J" + index, alternative, Set.of(id), List.of(1L + random.nextInt(3)), random.nextInt(200)));
            }
        }
        List<Pupil> pupils = IntStream.range(0, 24)
                .mapToObj(index -> Pupil.builder(
                                "p" + index, 7 + index % 5, YEAR, index % 3 == 0 ? NeedType.SEMH : NeedType.ASD)
                        .build())
                .toList();
        long salt = random.nextLong();
        Problem problem = new Problem(pupils, provisions, limits, List.of())
                .with(FurtherRules.ofPairs((pupil, provision) -> new SplittableRandom(salt
                                + 31L * pupil.id().hashCode()
                                + provision.id().hashCode())
                        .nextInt(100)));
        return new OpeningRequest(problem, openings, List.of(9L));
    }
}
