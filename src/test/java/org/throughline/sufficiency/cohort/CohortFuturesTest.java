package org.throughline.sufficiency.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.solver.ExhaustiveSearch;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Who comes to what opens, and how many places fill, where it can be worked out by hand or by trying everything. */
class CohortFuturesTest {

    private static final int ENTRY = 2027;
    private static final String NEW = "NEW-1";
    private static final long WEIGHT = 1_000_000_000L;

    private static Pupil pupil(String id, int startYear, int lastNcYear) {
        return Pupil.builder(id + "." + startYear, 7, startYear, NeedType.ASD)
                .lastNcYear(lastNcYear)
                .build();
    }

    /** One place in the borough, three that open, and as many as anybody needs outside. */
    private static Problem future(Pupil... pupils) {
        List<PlaceLimit> limits = new ArrayList<>();
        for (int year = ENTRY; year < ENTRY + 3; year++) {
            limits.add(new PlaceLimit("OLD", year, 7, 11, 1));
            limits.add(new PlaceLimit(NEW, year, 7, 11, year == ENTRY ? 0 : 3));
        }
        return new Problem(
                List.of(pupils),
                List.of(
                        Provision.builder("OLD", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                                .build(),
                        Provision.builder(NEW, ProvisionType.SPECIAL_SCHOOL, 7, 11)
                                .opens(ENTRY + 1)
                                .build(),
                        Provision.builder("OUT", ProvisionType.INDEPENDENT_SPECIAL, 7, 11)
                                .inBorough(false)
                                .build()),
                limits,
                List.of());
    }

    private static CohortFutures followed(Problem... futures) {
        CohortFutures followed = new CohortFutures(List.of(NEW), ENTRY, 3, () -> false);
        for (Problem future : futures) {
            followed.add(future);
        }
        assertThat(followed.isProven()).isTrue();
        return followed;
    }

    @Test
    void who_has_another_place_in_the_borough_does_not_come() {
        // one of five finds the old place; four would fill what opens, of which three are planned
        CohortFutures followed = followed(future(
                pupil("A", ENTRY + 1, 11),
                pupil("B", ENTRY + 1, 11),
                pupil("C", ENTRY + 1, 11),
                pupil("D", ENTRY + 1, 11),
                pupil("E", ENTRY + 1, 11)));
        assertThat(followed.counts(NEW, ENTRY + 1, each -> true)).containsExactly(3);
        assertThat(followed.counts(NEW, ENTRY + 1, each -> each.child().equals("nobody")))
                .containsExactly(0);
        assertThat(followed.fills(NEW, ENTRY)).isZero();
        assertThat(followed.fills(NEW, ENTRY + 1)).isEqualTo(4);
        assertThat(followed.fills(NEW, ENTRY + 2)).as("they stay").isEqualTo(4);
    }

    @Test
    void a_place_is_taken_until_the_child_looks_again() {
        CohortFutures followed =
                followed(future(pupil("A", ENTRY, 11), pupil("B", ENTRY + 1, 7), pupil("C", ENTRY + 2, 11)));
        assertThat(followed.planned().getFirst())
                .extracting(CohortFutures.Coming::child)
                .containsExactlyInAnyOrder("B", "C");
        assertThat(followed.fills(NEW, ENTRY + 1)).isEqualTo(1);
        assertThat(followed.fills(NEW, ENTRY + 2)).isEqualTo(1);
    }

    @Test
    void of_two_who_could_come_it_is_the_one_who_lives_near() {
        Provision near = Provision.builder(NEW, ProvisionType.SPECIAL_SCHOOL, 7, 11)
                .at(new GridReference(380_000, 410_000))
                .build();
        Provision old = Provision.builder("OLD", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                .at(new GridReference(390_000, 410_000))
                .build();
        Problem problem = new Problem(
                List.of(home("A", 389_000), home("B", 381_000)),
                List.of(near, old),
                List.of(new PlaceLimit(NEW, ENTRY, 7, 11, 1), new PlaceLimit("OLD", ENTRY, 7, 11, 1)),
                List.of());
        assertThat(followed(problem).planned().getFirst())
                .extracting(CohortFutures.Coming::child)
                .containsExactly("B");
    }

    private static Pupil home(String id, int easting) {
        return Pupil.builder(id + "." + ENTRY, 7, ENTRY, NeedType.ASD)
                .home(new GridReference(easting, 410_000))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 3", "0.5, 6", "0.9, 2", "0.1, 10", "1, 1"})
    void most_places_that_fill_in_a_share_of_the_futures(double share, int filled) {
        assertThat(CohortFutures.filledIn(List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), share))
                .isEqualTo(filled);
    }

    @Test
    void no_placement_as_good_needs_fewer_years_of_new_places_than_trying_every_one_finds() {
        int needed = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Problem problem = GeneratedProblems.tiny(seed);
            Optional<String> free = problem.provisions().stream()
                    .map(Provision::id)
                    .filter(id -> problem.pupils().stream().noneMatch(pupil -> id.equals(pupil.keep())))
                    .findFirst();
            if (free.isEmpty()) {
                continue;
            }
            int entry =
                    problem.pupils().stream().mapToInt(Pupil::startYear).min().orElseThrow();
            CohortFutures followed = new CohortFutures(List.of(free.get()), entry, 3, () -> false);
            followed.add(problem);
            long most = ExhaustiveSearch.best(
                                    problem.with(FurtherRules.ofPairs(
                                            (pupil, provision) -> provision.id().equals(free.get())
                                                    ? WEIGHT * yearsAt(pupil, provision, entry)
                                                    : 0)),
                                    Profile.BOROUGH_FIRST)
                            .points()
                    / WEIGHT;
            assertThat(followed.planned().getFirst().stream()
                            .mapToLong(each -> yearsAt(each.pupil(), problem.provision(free.get()), entry))
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(most);
            needed += most > 0 ? 1 : 0;
        }
        assertThat(needed).as("problems in which some place is needed").isGreaterThan(20);
    }

    /** Years at a place within three from the entry year on, written apart from what is tested. */
    private static int yearsAt(Pupil pupil, Provision provision, int entry) {
        int years = 0;
        int ncYear = pupil.ncYear();
        Integer last = pupil.lastNcYear();
        for (int year = pupil.startYear(); year < entry + 3; year++) {
            years += ncYear <= provision.ncYearTo() && (last == null || ncYear <= last) ? 1 : 0;
            ncYear++;
        }
        return years;
    }
}
