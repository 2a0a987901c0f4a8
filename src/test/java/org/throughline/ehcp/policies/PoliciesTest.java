package org.throughline.ehcp.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.RuleBook;
import org.throughline.ehcp.clocks.Term;
import org.throughline.ehcp.clocks.TermUnit;
import org.throughline.ehcp.policies.ConsultationDuty.Consultee;
import org.throughline.ehcp.policies.ConsultationDuty.Institution;
import org.throughline.ehcp.policies.ConsultationDuty.Reason;
import org.throughline.ehcp.policies.ReviewInvitation.Invitee;
import org.throughline.ehcp.policies.TravelEligibility.Ground;
import org.throughline.ehcp.policies.TravelEligibility.Journey;
import org.throughline.shared.Urn;
import org.throughline.shared.days.EstimatedDays;

/** Rules from which no day follows. */
class PoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static ClockRule rule(String id, String part, int amount, TermUnit unit) {
        return new ClockRule(
                id, part, "", "", Term.of(amount, unit), "", "", null, "", "", "", LocalDate.of(2007, 9, 1), null);
    }

    @ParameterizedTest
    @EnumSource(RefusalGround.class)
    void a_ground_cannot_be_relied_on_until_all_its_evidence_is_there(RefusalGround ground) {
        Map<RefusalGround.Evidence, String> evidence = new EnumMap<>(RefusalGround.Evidence.class);
        assertThat(new EvidencedGround(ground, evidence).missing()).isEqualTo(ground.evidence());
        ground.evidence().forEach(each -> evidence.put(each, "Recorded"));
        assertThat(new EvidencedGround(ground, evidence).missing()).isEmpty();
        evidence.put(ground.evidence().getFirst(), "  ");
        assertThat(new EvidencedGround(ground, evidence).missing())
                .containsExactly(ground.evidence().getFirst());
    }

    @Test
    void the_requested_the_considered_and_the_authority_that_maintains_are_consulted() {
        Institution requested = new Institution(new Urn(100001), "351");
        Institution other = new Institution(new Urn(100002), "352");
        Institution independent = new Institution(new Urn(100003), null);
        assertThat(ConsultationDuty.of("351", requested, List.of(other, requested, independent, other)))
                .containsExactly(
                        new Consultee(requested.urn(), null, Reason.REQUESTED),
                        new Consultee(other.urn(), null, Reason.CONSIDERED),
                        new Consultee(other.urn(), "352", Reason.MAINTAINS_THE_SCHOOL),
                        new Consultee(independent.urn(), null, Reason.CONSIDERED));
        assertThat(ConsultationDuty.of("351", null, List.of())).isEmpty();
    }

    @Test
    void all_five_are_invited_and_sent_advice_two_weeks_before() {
        ClockRule rule = new ClockRule(
                "R11",
                "",
                "",
                "Meeting",
                Term.of(2, TermUnit.WEEKS_BEFORE),
                "",
                "",
                null,
                "",
                "",
                "",
                LocalDate.of(2014, 9, 1),
                null);
        DueDate notice = new Counting(new RuleBook(List.of(rule)), new EstimatedDays()).due(rule, DAY);
        Map<Invitee, LocalDate> invited = new EnumMap<>(Invitee.class);
        EnumSet.allOf(Invitee.class).forEach(each -> invited.put(each, DAY.minusDays(14)));
        assertThat(new ReviewInvitation(invited, invited).isComplete(notice)).isTrue();
        Map<Invitee, LocalDate> late = new EnumMap<>(invited);
        late.put(Invitee.HEALTH, DAY.minusDays(13));
        late.remove(Invitee.FAMILY);
        ReviewInvitation invitation = new ReviewInvitation(late, invited);
        assertThat(invitation.notInTime(notice)).containsExactly(Invitee.FAMILY, Invitee.HEALTH);
        assertThat(invitation.withoutAdvice(notice)).isEmpty();
        assertThat(invitation.isComplete(notice)).isFalse();
        assertThat(ReviewInvitation.none().withoutAdvice(notice)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"8,0", "9,3", "14,3"})
    void reviews_from_year_9_on_consider_four_strands(int ncYear, int missing) {
        assertThat(PreparingForAdulthood.missing(
                        rule("R16", "", 9, TermUnit.NC_YEAR), ncYear, Set.of(PreparingForAdulthood.HEALTH)))
                .hasSize(missing)
                .doesNotContain(PreparingForAdulthood.HEALTH);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27,,false,true",
        "2026-11-28,,false,false",
        ",,false,false",
        "2026-09-01,2026-11-27,false,false",
        "2026-09-01,2026-11-28,false,true",
        "2026-09-01,,true,false"
    })
    void a_plan_whose_place_has_not_begun_is_a_risk(LocalDate named, LocalDate starts, boolean family, boolean is) {
        assertThat(new PlacementStart(named, starts, family).isMissing(DAY)).isEqualTo(is);
    }

    @Test
    void who_maintains_a_plan_is_never_derived() {
        assertThat(new ResponsibleAuthorities("351", "351", null, "351").maintains())
                .isEmpty();
        assertThat(new ResponsibleAuthorities("351", "351", null, "351").isForAnOfficer())
                .isTrue();
        assertThat(new ResponsibleAuthorities("352", "351", "351", null).isForAnOfficer())
                .isTrue();
        assertThat(new ResponsibleAuthorities(null, "352", "351", null).isForAnOfficer())
                .isTrue();
        assertThat(new ResponsibleAuthorities("351", "351", "351", "352").isForAnOfficer())
                .isFalse();
    }

    @Test
    void a_looked_after_child_is_owed_a_consultation_and_one_plan() {
        assertThat(new LookedAfter(false, null, false).isOwed()).isFalse();
        assertThat(new LookedAfter(true, null, true).isOwed()).isTrue();
        assertThat(new LookedAfter(true, DAY, false).isOwed()).isTrue();
        assertThat(new LookedAfter(true, DAY, true).isOwed()).isFalse();
    }

    private static TravelEligibility travel() {
        List<ClockRule> rules = new ArrayList<>(List.of(
                rule("R32", "AGE", 8, TermUnit.YEARS_OF_AGE),
                rule("R32", "YOUNGER", 2, TermUnit.MILES),
                rule("R32", "OLDER", 3, TermUnit.MILES),
                rule("R32", "LOW_INCOME_PRIMARY", 2, TermUnit.MILES),
                rule("R32", "LOW_INCOME_FROM", 2, TermUnit.MILES),
                rule("R32", "LOW_INCOME_TO", 6, TermUnit.MILES)));
        return new TravelEligibility(new RuleBook(rules));
    }

    @ParameterizedTest
    @CsvSource({"7,3218,false", "7,3219,true", "8,3219,false", "8,4828,false", "8,4829,true", "16,4829,true"})
    void distance_counts_beyond_two_miles_and_from_eight_on_three(int age, double metres, boolean isEligible) {
        assertThat(travel().of(new Journey(age, metres, true, true, false), DAY).contains(Ground.DISTANCE))
                .isEqualTo(isEligible);
    }

    @Test
    void who_cannot_walk_and_who_has_no_safe_way_need_no_distance() {
        assertThat(travel().of(new Journey(12, 400, false, false, false), DAY))
                .containsExactly(Ground.CANNOT_WALK, Ground.UNSAFE_ROUTE);
        assertThat(travel().of(new Journey(12, 400, true, true, true), DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7,3300,false", "8,3300,true", "10,3300,true", "11,3200,false", "11,9656,true", "11,9657,false"})
    void low_income_has_its_own_distances(int age, double metres, boolean isEligible) {
        assertThat(travel().of(new Journey(age, metres, true, true, true), DAY).contains(Ground.LOW_INCOME))
                .isEqualTo(isEligible);
    }

    @Test
    void a_decision_holds_all_that_complaints_turn_on() {
        assertThat(DecisionContents.missing(Set.of())).hasSize(5);
        assertThat(DecisionContents.missing(EnumSet.complementOf(EnumSet.of(DecisionContents.APPEAL_RIGHT))))
                .containsExactly(DecisionContents.APPEAL_RIGHT);
    }
}
