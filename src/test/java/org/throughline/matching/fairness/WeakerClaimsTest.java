package org.throughline.matching.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.matching.RunFixture;
import org.throughline.matching.fairness.WeakerClaim.Rule;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.shared.NeedType;

/** A claim is weaker only where no rule speaks for it, and a place that goes on is never listed. */
class WeakerClaimsTest {

    private static PupilBuilder child(String id, String... wanted) {
        return Pupil.builder(id, 7, 2027, NeedType.ASD).preferences(wanted);
    }

    private static List<WeakerClaim> claims(Map<String, String> places, Pupil... pupils) {
        Problem problem = RunFixture.THREE.with(List.of(pupils), RunFixture.THREE.limits());
        return WeakerClaims.of(Assessment.of(problem, new Answer(places)));
    }

    @Test
    void whoever_did_not_ask_for_the_place_has_the_weaker_claim() {
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").build(),
                        child("BEN", "FAR").build()))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.asking().id()).isEqualTo("ANN");
                    assertThat(claim.holder().id()).isEqualTo("BEN");
                    assertThat(claim.stronger()).containsExactly(Rule.ASKED);
                    assertThat(claim.isOnlyChance()).as("FAR has room for BEN").isFalse();
                });
    }

    @Test
    void equal_claims_are_nobodys_weaker_claim() {
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").build(),
                        child("BEN", "NEAR").build()))
                .isEmpty();
    }

    @Test
    void a_rule_for_each_of_them_is_for_an_officer_to_weigh() {
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").build(),
                        child("BEN", "FAR", "NEAR").siblingAt("NEAR").build()))
                .isEmpty();
    }

    @Test
    void a_brother_there_is_the_stronger_claim_of_two_who_asked_alike() {
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").siblingAt("NEAR").build(),
                        child("BEN", "NEAR").build()))
                .singleElement()
                .extracting(WeakerClaim::stronger)
                .isEqualTo(java.util.Set.of(Rule.SIBLING));
    }

    @Test
    void a_place_that_is_named_or_goes_on_is_the_strongest_claim() {
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").build(),
                        child("BEN", "FAR").keep("NEAR").build()))
                .isEmpty();
        assertThat(claims(
                        Map.of("ANN", "FAR", "BEN", "NEAR"),
                        child("ANN", "NEAR").build(),
                        child("BEN", "FAR").stayAt("NEAR").build()))
                .isEmpty();
    }

    @Test
    void first_choices_are_counted_by_year_and_leave_out_who_made_none() {
        Problem problem = RunFixture.THREE.with(
                List.of(
                        child("ANN", "NEAR").build(),
                        child("BEN", "NEAR").build(),
                        child("CAT").build(),
                        Pupil.builder("DAN", 3, 2027, NeedType.ASD)
                                .preferences("FAR")
                                .build()),
                RunFixture.THREE.limits());
        Assessment plan =
                Assessment.of(problem, new Answer(Map.of("ANN", "NEAR", "BEN", "FAR", "CAT", "FAR", "DAN", "FAR")));
        assertThat(FirstChoices.of(plan, year -> year == 7)).isEqualTo(new FirstChoices(1, 2));
        assertThat(FirstChoices.of(plan, year -> true)).isEqualTo(new FirstChoices(2, 3));
        assertThat(FirstChoices.of(plan, year -> true).percent()).isBetween(66.6, 66.7);
        assertThat(FirstChoices.of(plan, year -> year == 12).percent()).isZero();
    }
}
