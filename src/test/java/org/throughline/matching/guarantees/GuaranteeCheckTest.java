package org.throughline.matching.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.guarantees.CorruptAnswers.Way;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.NeedType;

/** Every spoilt answer is caught, and no clean one is accused. */
class GuaranteeCheckTest {

    private static final int SPOILT = 200;

    private static Assessment best(Problem problem, Profile profile) {
        return Assessment.of(
                problem,
                ExactCore.run(
                                ExactRequest.of(problem, profile, Weights.DEFAULT, Duration.ofSeconds(20)),
                                ExactListener.stoppedBy(() -> false))
                        .answer());
    }

    private static GuaranteeReport check(Assessment assessment) {
        return GuaranteeCheck.of(assessment.problem(), assessment.answer(), ToldFixture.of(assessment));
    }

    /** A problem with places held, families, children kept apart, crossing limits and exclusions. */
    private static Problem everything(long seed) {
        Problem problem = GeneratedProblems.withFamilies(
                GeneratedProblems.overlapping(seed, 110, 16, 0.15), seed * 3 + 1, 0.25, 0.15);
        SplittableRandom random = new SplittableRandom(seed * 7 + 2);
        List<Pupil> pupils = new ArrayList<>();
        for (Pupil pupil : problem.pupils()) {
            var eligible = problem.eligible(pupil);
            boolean excluded = !pupil.isSafe() && eligible.size() > 1 && random.nextInt(6) == 0;
            pupils.add(excluded ? pupil.excludedFrom(eligible.getLast().id()) : pupil);
        }
        return problem.with(pupils, problem.limits());
    }

    @Test
    void two_hundred_spoilt_answers_are_all_caught_for_what_was_spoilt() {
        List<Assessment> clean = LongStream.rangeClosed(1, 8)
                .mapToObj(seed ->
                        best(everything(seed), seed % 2 == 0 ? Profile.BOROUGH_FIRST : Profile.PREFERENCE_FIRST))
                .toList();
        Map<Way, Integer> caught = new EnumMap<>(Way.class);
        int spoilt = 0;
        for (long seed = 1; spoilt < SPOILT && seed < 20 * SPOILT; seed++) {
            Way way = Way.values()[(int) (seed % Way.values().length)];
            Assessment plan = clean.get((int) (seed % clean.size()));
            Optional<CorruptAnswers.Spoilt> answer = new CorruptAnswers(plan, seed).spoil(way);
            if (answer.isEmpty()) {
                continue;
            }
            spoilt++;
            GuaranteeReport report = GuaranteeCheck.of(
                    plan.problem(), answer.get().answer(), answer.get().told());
            assertThat(report.holds()).as("%s, seed %d", way, seed).isFalse();
            assertThat(report.holds(way.broken))
                    .as("%s is what %s, seed %d, breaks: %s", way.broken.id(), way, seed, report.broken())
                    .isFalse();
            caught.merge(way, 1, Integer::sum);
        }
        assertThat(spoilt).isEqualTo(SPOILT);
        assertThat(caught.keySet()).as("every way was tried").containsExactlyInAnyOrder(Way.values());
    }

    @Test
    void clean_answers_of_many_problems_keep_every_promise() {
        for (long seed = 1; seed <= 40; seed++) {
            Problem problem = switch ((int) (seed % 4)) {
                case 0 -> GeneratedProblems.borough(seed, 70, 11, 0.1);
                case 1 -> everything(seed);
                case 2 -> GeneratedProblems.oneYear(seed, 130, 20);
                default -> GeneratedProblems.tinyWithFamilies(seed);
            };
            Profile profile = seed % 3 == 0 ? Profile.PREFERENCE_FIRST : Profile.BOROUGH_FIRST;
            assertThat(check(best(problem, profile)).broken())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** The other way round: what the scorer of the pack calls a fault, this check finds too, and nothing else. */
    @Test
    void it_agrees_with_the_scorer_on_any_answer_at_all() {
        int faulty = 0;
        for (long seed = 1; seed <= 600; seed++) {
            Problem problem = GeneratedProblems.tinyWithFamilies(seed);
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, String> places = new HashMap<>();
            List<String> ids =
                    problem.provisions().stream().map(each -> each.id()).toList();
            problem.pupils().forEach(pupil -> {
                int drawn = random.nextInt(ids.size() + 1);
                String settled = pupil.keep() != null ? pupil.keep() : pupil.stayAt();
                if (settled != null && random.nextInt(3) > 0) {
                    places.put(pupil.id(), settled);
                } else if (drawn < ids.size()) {
                    places.put(pupil.id(), ids.get(drawn));
                }
            });
            Assessment assessment = Assessment.of(problem, new Answer(places));
            GuaranteeReport report = check(assessment);
            assertThat(report.holds())
                    .as("seed %d: %s against %s", seed, report.broken(), assessment.faults())
                    .isEqualTo(assessment.faults().isEmpty());
            faulty += report.holds() ? 0 : 1;
        }
        assertThat(faulty)
                .as("most answers drawn at random break something, not all")
                .isBetween(300, 599);
    }

    @Test
    void it_says_for_whom_and_what_in_words() {
        Assessment full =
                Assessment.of(RunFixture.THREE, new Answer(Map.of("ANN", "NEAR", "BEN", "NEAR", "CAT", "FAR")));
        GuaranteeReport report = check(full);
        assertThat(report.verdict()).isEqualTo("Withheld: 1 of 9 guarantees does not hold.");
        assertThat(report.broken())
                .singleElement()
                .extracting(each -> each.sentence(id -> "child " + id, id -> "school " + id))
                .isEqualTo(
                        "child ANN; child BEN, school NEAR: 2 new in Year 7 of 2027/28, where 1 of 1 places are left");
        assertThat(check(Assessment.of(RunFixture.THREE, new Answer(RunFixture.PLAN)))
                        .verdict())
                .isEqualTo("Checked: 9 guarantees hold.");
    }

    @Test
    void children_who_go_on_above_the_places_are_nobodys_fault_but_nobody_joins_them() {
        Pupil one = staying("ONE");
        Pupil two = staying("TWO");
        Pupil three = Pupil.builder("THREE", 7, 2027, NeedType.ASD).build();
        Problem problem =
                RunFixture.THREE.with(List.of(one, two, three), List.of(new PlaceLimit("NEAR", 2027, 7, 7, 1)));
        Answer theirs = new Answer(Map.of("ONE", "NEAR", "TWO", "NEAR", "THREE", "FAR"));
        assertThat(check(Assessment.of(problem, theirs)).holds()).isTrue();
        Answer joined = new Answer(Map.of("ONE", "NEAR", "TWO", "FAR", "THREE", "NEAR"));
        GuaranteeReport report = check(Assessment.of(problem, joined));
        assertThat(report.holds(Guarantee.LIMITS)).isFalse();
        assertThat(report.holds(Guarantee.OWN_PLACE)).isFalse();
        assertThat(report.holds(Guarantee.APART)).isTrue();
    }

    private static Pupil staying(String id) {
        return new PupilBuilder(Pupil.builder(id, 7, 2027, NeedType.ASD).build())
                .stayAt("NEAR")
                .build();
    }

    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void each_promise_has_a_sentence_and_a_source(Guarantee guarantee) {
        assertThat(guarantee.id()).isEqualTo("G" + (guarantee.ordinal() + 1));
        assertThat(guarantee.sentence()).endsWith(".");
        assertThat(guarantee.source()).isNotBlank();
    }

    @Test
    void a_long_list_is_cut_for_each_promise_and_counted_whole() {
        List<BrokenGuarantee> many = new ArrayList<>();
        for (int index = 0; index < 45; index++) {
            many.add(new BrokenGuarantee(Guarantee.NAMED, List.of("P" + index), "V", "elsewhere"));
        }
        many.add(new BrokenGuarantee(Guarantee.TOTALS, List.of(), null, "points"));
        GuaranteeReport report = new GuaranteeReport(many, many.size());
        assertThat(report.total()).isEqualTo(46);
        assertThat(report.broken()).hasSize(GuaranteeReport.MOST_EACH + 1);
        assertThat(report.holds(Guarantee.TOTALS)).isFalse();
        assertThat(report.broken().getLast().sentence(UnaryOperator.identity(), UnaryOperator.identity()))
                .isEqualTo("points");
    }
}
