package org.throughline.matching.solver;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Provision;
import org.throughline.shared.ProvisionType;

/** Each rule with no, one and two violations, and numbers that are not alike. */
class PlacementConstraintProviderTest {

    private static final ConstraintVerifier<PlacementConstraintProvider, PlacementPlan> VERIFIER =
            ConstraintVerifier.build(new PlacementConstraintProvider(), PlacementPlan.class, PlaceAssignment.class);

    private final CandidateProvision near = candidate(0, true);
    private final CandidateProvision far = candidate(1, false);
    private final OpenPlaces one = places(near, 1);
    private final OpenPlaces three = places(near, 3);

    private static CandidateProvision candidate(int index, boolean inBorough) {
        return new CandidateProvision(
                index,
                Provision.builder("v" + index, ProvisionType.SPECIAL_SCHOOL, 0, 11)
                        .inBorough(inBorough)
                        .build());
    }

    private static OpenPlaces places(CandidateProvision provision, int open) {
        return new OpenPlaces(new PlaceLimit(provision.id(), 2027, 0, 11, open), open);
    }

    private PlaceAssignment at(String id, CandidateProvision place, Points points, OpenPlaces... occupied) {
        return assignment(id, false, null, place, points, occupied);
    }

    private PlaceAssignment assignment(
            String id,
            boolean kept,
            CandidateProvision first,
            CandidateProvision place,
            Points points,
            OpenPlaces... occupied) {
        PlaceAssignment assignment = new PlaceAssignment(
                id,
                kept,
                first,
                null,
                List.of(
                        new PlaceOption(near, points, List.of(occupied), List.of()),
                        new PlaceOption(far, points, List.of(), List.of())));
        assignment.setProvision(place);
        return assignment;
    }

    private PlaceAssignment at(String id, CandidateProvision place) {
        return at(id, place, new Points(0, 0, 0, 0, 0));
    }

    @Test
    void no_provision_has_more_pupils_than_places() {
        var none = new Points(0, 0, 0, 0, 0);
        VERIFIER.verifyThat(PlacementConstraintProvider::limit)
                .given(at("a", near, none, one, three), at("b", far, none, one, three), at("c", null, none, one))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::limit)
                .given(at("a", near, none, one, three), at("b", near, none, one, three))
                .penalizesBy(1);
        VERIFIER.verifyThat(PlacementConstraintProvider::limit)
                .given(
                        at("a", near, none, one, three),
                        at("b", near, none, one, three),
                        at("c", near, none, one, three),
                        at("d", near, none, one, three))
                .penalizesBy(3 + 1);
    }

    @Test
    void a_kept_pupil_uses_no_place_of_the_others() {
        var none = new Points(0, 0, 0, 0, 0);
        VERIFIER.verifyThat(PlacementConstraintProvider::limit)
                .given(at("a", near, none, one), assignment("k", true, null, near, none, one))
                .penalizesBy(0);
    }

    @Test
    void pupils_who_must_be_kept_apart_are() {
        var pair = new KeptApart("a", "b", null);
        var other = new KeptApart("b", "c", null);
        VERIFIER.verifyThat(PlacementConstraintProvider::keptApart)
                .given(pair, other, at("a", near), at("b", far), at("c", near))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::keptApart)
                .given(pair, other, at("a", near), at("b", near), at("c", null))
                .penalizesBy(1);
        VERIFIER.verifyThat(PlacementConstraintProvider::keptApart)
                .given(pair, other, at("a", far), at("b", far), at("c", far))
                .penalizesBy(2);
    }

    @Test
    void nothing_parts_two_pupils_where_both_hold_a_place() {
        var pair = new KeptApart("a", "b", near);
        VERIFIER.verifyThat(PlacementConstraintProvider::keptApart)
                .given(pair, at("a", near), at("b", near))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::keptApart)
                .given(pair, at("a", far), at("b", far))
                .penalizesBy(1);
    }

    private PlaceAssignment safe(String id, CandidateProvision place) {
        PlaceAssignment assignment = new PlaceAssignment(
                id, false, null, near, List.of(new PlaceOption(near, new Points(0, 0, 0, 0, 0), List.of(), List.of())));
        assignment.setProvision(place);
        return assignment;
    }

    @Test
    void nobody_loses_a_place_that_goes_on() {
        VERIFIER.verifyThat(PlacementConstraintProvider::safe)
                .given(safe("a", near), at("b", null))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::safe)
                .given(safe("a", null), safe("b", near), safe("c", null))
                .penalizesBy(2);
    }

    @Test
    void siblings_save_points_by_being_together_once_each() {
        var apart = new Points(0, 0, 0, 50, 0);
        var known = new Points(0, 0, 0, 0, 0);
        var pairs = List.of(
                new SiblingOf("a", "b"), new SiblingOf("b", "a"), new SiblingOf("a", "c"), new SiblingOf("c", "a"));
        VERIFIER.verifyThat(PlacementConstraintProvider::together)
                .given(facts(pairs, at("a", near, apart), at("b", far, apart), at("c", null, apart)))
                .rewardsWith(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::together)
                .given(facts(pairs, at("a", near, apart), at("b", near, apart), at("c", far, apart)))
                .rewardsWith(100);
        VERIFIER.verifyThat(PlacementConstraintProvider::together)
                .given(facts(pairs, at("a", near, apart), at("b", near, apart), at("c", near, known)))
                .rewardsWith(100);
    }

    private static Object[] facts(List<SiblingOf> pairs, PlaceAssignment... assignments) {
        return Stream.concat(pairs.stream(), Stream.of(assignments)).toArray();
    }

    @Test
    void every_pupil_has_a_place() {
        VERIFIER.verifyThat(PlacementConstraintProvider::unplaced)
                .given(at("a", near), at("b", far))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::unplaced)
                .given(at("a", null), at("b", far))
                .penalizesBy(1);
        VERIFIER.verifyThat(PlacementConstraintProvider::unplaced)
                .given(at("a", null), at("b", null), at("c", near))
                .penalizesBy(2);
    }

    @Test
    void every_pupil_is_in_the_borough_kept_ones_too() {
        var none = new Points(0, 0, 0, 0, 0);
        VERIFIER.verifyThat(PlacementConstraintProvider::outOfBorough)
                .given(at("a", near), at("b", null))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::outOfBorough)
                .given(at("a", near), at("b", far))
                .penalizesBy(1);
        VERIFIER.verifyThat(PlacementConstraintProvider::outOfBorough)
                .given(at("a", far), assignment("k", true, null, far, none), at("c", near))
                .penalizesBy(2);
    }

    @Test
    void every_first_preference_is_met_by_those_without_a_place_too() {
        var none = new Points(0, 0, 0, 0, 0);
        VERIFIER.verifyThat(PlacementConstraintProvider::preferenceNotMet)
                .given(assignment("a", false, near, near, none), at("b", far))
                .penalizesBy(0);
        VERIFIER.verifyThat(PlacementConstraintProvider::preferenceNotMet)
                .given(assignment("a", false, far, near, none), at("b", far))
                .penalizesBy(1);
        VERIFIER.verifyThat(PlacementConstraintProvider::preferenceNotMet)
                .given(assignment("a", false, far, near, none), assignment("b", false, near, null, none))
                .penalizesBy(2);
    }

    @Test
    void points_add_up_part_by_part_over_the_pupils_with_a_place() {
        var small = new Points(100, 7, 230, 0, 0);
        var large = new Points(500, 31, 610, 50, 0);
        VERIFIER.verifyThat((rules, factory) ->
                        rules.points(factory, PlacementConstraintProvider.PREFERENCE, Points::preference))
                .given(at("a", near, small), at("b", far, large), at("c", null, large))
                .penalizesBy(600);
        VERIFIER.verifyThat(
                        (rules, factory) -> rules.points(factory, PlacementConstraintProvider.TRAVEL, Points::travel))
                .given(at("a", near, small), at("b", far, large), at("c", null, large))
                .penalizesBy(38);
        VERIFIER.verifyThat((rules, factory) -> rules.points(factory, PlacementConstraintProvider.COST, Points::cost))
                .given(at("a", near, small), at("b", far, large))
                .penalizesBy(840);
        VERIFIER.verifyThat(
                        (rules, factory) -> rules.points(factory, PlacementConstraintProvider.SIBLING, Points::sibling))
                .given(at("a", near, small), at("c", null, large))
                .penalizesBy(0);
    }
}
