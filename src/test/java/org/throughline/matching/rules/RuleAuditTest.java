package org.throughline.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleContext.ContinuingPupil;
import org.throughline.matching.rules.RuleContext.Support;
import org.throughline.matching.rules.RuleSet.Feeder;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Every rule by an example worked out by hand. */
class RuleAuditTest {

    private static final int YEAR = 2027;

    private final List<Pupil> pupils = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> current = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();
    private final Map<String, Support> support = new HashMap<>();
    private final List<ContinuingPupil> residents = new ArrayList<>();

    private void pupil(String id, int ncYear, NeedType need, String place) {
        pupils.add(Pupil.builder(id, ncYear, YEAR, need)
                .home(new GridReference(380_000, 410_000))
                .build());
        places.put(id, place);
    }

    private Problem problem(RuleSet book) {
        // 10 km to the east of every home: 13 km by road, which takes 26 minutes at 30 km/h
        List<Provision> provisions = List.of(
                Provision.builder("BASE", ProvisionType.RESOURCED_PROVISION, 0, 11)
                        .at(new GridReference(390_000, 410_000))
                        .build(),
                Provision.builder("AWAY", ProvisionType.INDEPENDENT_SPECIAL, 0, 11)
                        .inBorough(false)
                        .build(),
                Provision.builder("MAIN", ProvisionType.MAINSTREAM, 0, 11).build());
        return WeightedRules.inForce(
                new Problem(pupils, provisions, List.of(new PlaceLimit("BASE", YEAR, 7, 11, 4)), List.of()),
                book,
                new RuleContext(current, published, support, residents));
    }

    /** What a rule finds, as units at a provision and stage. */
    private List<String> found(RuleSet book) {
        return WeightedRules.findings(problem(book), new Answer(places)).stream()
                .map(finding -> finding.units() + " " + finding.provision().id()
                        + (finding.where().isEmpty() ? "" : " " + finding.where()) + " "
                        + finding.pupils().stream().map(Pupil::id).toList())
                .toList();
    }

    private static RuleSet only(Rule rule) {
        return RuleSet.PACK.with(rule, 1);
    }

    @Test
    void a_journey_over_the_tolerance_counts_by_the_minute_and_an_unknown_one_does_not() {
        pupil("a", 6, NeedType.ASD, "BASE");
        pupil("b", 7, NeedType.ASD, "BASE");
        pupil("c", 6, NeedType.ASD, "AWAY");
        RuleSet book = only(Rule.TRAVEL_TOLERANCE);
        assertThat(found(book)).isEmpty();
        assertThat(found(book.with(RuleSetting.PRIMARY_MINUTES, 20).with(RuleSetting.SECONDARY_MINUTES, 25)))
                .containsExactly("6 BASE [a]", "1 BASE [b]");
        assertThat(found(book.with(RuleSetting.SPEED, 10))).containsExactly("33 BASE [a]", "3 BASE [b]");
    }

    @Test
    void a_child_off_the_pathway_counts_once_and_only_where_the_pathway_is_open() {
        pupil("a", 7, NeedType.ASD, "AWAY");
        pupil("b", 7, NeedType.ASD, "BASE");
        pupil("c", 12, NeedType.ASD, "AWAY");
        pupil("d", 7, NeedType.ASD, "AWAY");
        current.putAll(Map.of("a", "AWAY", "b", "AWAY", "c", "AWAY"));
        RuleSet book =
                new RuleSet(Weights.DEFAULT, Map.of(Rule.FEEDER, 1), Map.of(), List.of(new Feeder("AWAY", "BASE")));
        assertThat(found(book)).containsExactly("1 AWAY [a]");
    }

    @Test
    void a_child_elsewhere_than_published_counts_once() {
        pupil("a", 7, NeedType.ASD, "AWAY");
        pupil("b", 7, NeedType.ASD, "BASE");
        pupil("c", 7, NeedType.ASD, "BASE");
        published.putAll(Map.of("a", "BASE", "b", "BASE"));
        assertThat(found(only(Rule.DISRUPTION))).containsExactly("1 AWAY [a]");
    }

    @Test
    void children_with_fewer_peers_than_set_count_each_and_those_who_stay_are_peers() {
        pupil("a", 7, NeedType.ASD, "BASE");
        pupil("b", 9, NeedType.SEMH, "BASE");
        pupil("c", 6, NeedType.ASD, "BASE");
        RuleSet ages = only(Rule.AGE_PEERS).with(RuleSetting.FEWEST_AGE_PEERS, 2);
        assertThat(found(ages)).containsExactly("1 BASE key stage 2 [c]", "2 BASE key stage 3 [a, b]");
        RuleSet needs = only(Rule.NEED_PEERS);
        assertThat(found(needs)).hasSize(3);
        residents.add(new ContinuingPupil("BASE", 8, NeedType.ASD, Support.NONE));
        assertThat(found(ages)).containsExactly("1 BASE key stage 2 [c]");
        assertThat(found(needs))
                .containsExactly(
                        "1 BASE key stage 2, Autistic spectrum disorder [c]",
                        "1 BASE key stage 3, Social, emotional and mental health [b]");
    }

    @Test
    void children_at_high_risk_over_the_number_count_but_those_who_stay_are_nobodys_fault() {
        for (String id : List.of("a", "b", "c")) {
            pupil(id, 7, NeedType.SEMH, "BASE");
            support.put(id, new Support(true, null));
        }
        pupil("d", 7, NeedType.SEMH, "BASE");
        RuleSet book = only(Rule.HIGH_RISK);
        assertThat(found(book)).containsExactly("1 BASE key stage 3 [a, b, c]");
        for (int index = 0; index < 5; index++) {
            residents.add(new ContinuingPupil("BASE", 9, NeedType.SEMH, new Support(true, null)));
        }
        assertThat(found(book)).containsExactly("3 BASE key stage 3 [a, b, c]");
    }

    @Test
    void close_support_is_a_ratio_as_close_as_set_or_closer() {
        for (int ratio = 1; ratio <= 4; ratio++) {
            pupil("r" + ratio, 7, NeedType.SEMH, "BASE");
            support.put("r" + ratio, new Support(false, ratio));
        }
        RuleSet book = only(Rule.CLOSE_SUPPORT).with(RuleSetting.MOST_CLOSE_SUPPORT, 1);
        assertThat(found(book)).containsExactly("1 BASE key stage 3 [r1, r2]");
        assertThat(found(book.with(RuleSetting.CLOSE_RATIO, 3))).containsExactly("2 BASE key stage 3 [r1, r2, r3]");
    }

    @Test
    void places_to_be_left_free_count_in_the_borough_only() {
        pupil("a", 7, NeedType.ASD, "BASE");
        pupil("b", 8, NeedType.ASD, "BASE");
        pupil("c", 9, NeedType.ASD, "BASE");
        pupil("d", 6, NeedType.ASD, "BASE");
        RuleSet book = only(Rule.CONTINGENCY);
        assertThat(found(book)).isEmpty();
        assertThat(found(book.with(RuleSetting.LEFT_FREE, 3))).containsExactly("2 BASE Year 7 to Year 11 [a, b, c]");
    }

    @Test
    void new_children_over_the_number_count() {
        for (String id : List.of("a", "b", "c")) {
            pupil(id, 7, NeedType.SEMH, "AWAY");
        }
        assertThat(found(only(Rule.SCHOOL_LOAD).with(RuleSetting.MOST_NEW, 2))).containsExactly("1 AWAY [a, b, c]");
    }

    @Test
    void in_a_mainstream_school_nobody_counts_children_with_plans_as_a_group() {
        pupil("a", 7, NeedType.SEMH, "MAIN");
        support.put("a", new Support(true, 1));
        RuleSet book = RuleSet.PACK
                .with(Rule.AGE_PEERS, 1)
                .with(Rule.NEED_PEERS, 1)
                .with(Rule.HIGH_RISK, 1)
                .with(RuleSetting.MOST_HIGH_RISK, 0)
                .with(Rule.CLOSE_SUPPORT, 1)
                .with(RuleSetting.MOST_CLOSE_SUPPORT, 0);
        assertThat(found(book)).isEmpty();
    }

    @Test
    void the_objective_is_the_packs_points_and_units_times_points_while_totals_stay_the_packs() {
        pupil("a", 7, NeedType.ASD, "AWAY");
        pupil("b", 7, NeedType.ASD, "BASE");
        published.put("a", "BASE");
        RuleSet book = RuleSet.PACK.with(Rule.DISRUPTION, 300).with(Rule.AGE_PEERS, 7);
        Assessment assessment = Assessment.of(problem(book), new Answer(places));
        // 13 km for b alone: the way of a is not known
        assertThat(assessment.totals().points()).isEqualTo(130);
        assertThat(assessment.objective(Weights.DEFAULT).points()).isEqualTo(130 + 300 + 7 * 2);
        assertThat(assessment.objective(Weights.DEFAULT).outOfBorough()).isEqualTo(1);
    }
}
