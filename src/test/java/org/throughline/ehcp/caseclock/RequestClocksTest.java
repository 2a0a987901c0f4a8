package org.throughline.ehcp.caseclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.Support;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.ExceptedPeriod;
import org.throughline.ehcp.clocks.RuleBook;
import org.throughline.ehcp.clocks.Term;
import org.throughline.ehcp.clocks.TermUnit;
import org.throughline.shared.NeedType;
import org.throughline.shared.days.EstimatedDays;

/** Which clocks run for a child, from what is on record. */
class RequestClocksTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);
    private static final UUID CHILD = new UUID(0, 1);
    private static final Counting COUNTING = new Counting(
            new RuleBook(List.of(
                    rule("R01", "", 6, TermUnit.WEEKS),
                    rule("R03", "", 16, TermUnit.WEEKS),
                    rule("R05", "", 20, TermUnit.WEEKS),
                    rule("R12", "", 2, TermUnit.WEEKS),
                    rule("R13", "", 4, TermUnit.WEEKS),
                    rule("R14", "NOTICE", 8, TermUnit.WEEKS),
                    rule("R14", "MEETING", 12, TermUnit.WEEKS),
                    rule("R15", "", 12, TermUnit.MONTHS),
                    new ClockRule(
                            "R07",
                            "OTHER",
                            "",
                            "Transfer",
                            new Term(TermUnit.BEFORE_DAY, 0, MonthDay.of(2, 15)),
                            "",
                            "",
                            null,
                            "",
                            "",
                            "",
                            LocalDate.of(2014, 9, 1),
                            null),
                    rule("R10", "REVIEW", 12, TermUnit.WEEKS_BEFORE),
                    rule("R10", "DRAFT", 8, TermUnit.WEEKS_BEFORE))),
            new EstimatedDays());

    private static ClockRule rule(String id, String part, int amount, TermUnit unit) {
        return new ClockRule(
                id, part, id, "Start", Term.of(amount, unit), "", "", null, "", "", "", LocalDate.of(2014, 9, 1), null);
    }

    private static RequestRecord request(
            String outcome, @Nullable LocalDate decided, boolean movedOut, AssessmentRecord... assessments) {
        return new RequestRecord(
                CHILD, RECEIVED, "1", false, outcome, decided, false, false, movedOut, List.of(assessments));
    }

    private static AssessmentRecord assessment(String outcome, @Nullable LocalDate day) {
        return new AssessmentRecord(outcome, day, false, false, false, false, false);
    }

    private static PlanRecord plan(LocalDate started) {
        return new PlanRecord(
                null,
                null,
                CHILD,
                PlanRecord.Status.MAINTAINED,
                started,
                List.of(NeedType.SEMH),
                Set.of(),
                Support.NONE,
                null,
                false);
    }

    private static List<String> ran(RequestRecord request, LocalDate today, PlanRecord... plans) {
        return new RequestClocks(COUNTING, Map.of(), today)
                .of(request, List.of(plans)).stream()
                        .map(clock -> clock.due().rule().id() + " " + clock.state())
                        .toList();
    }

    @Test
    void before_a_decision_all_three_run() {
        assertThat(ran(request("", null, false), RECEIVED.plusDays(42)))
                .containsExactly("R01 AHEAD", "R03 AHEAD", "R05 AHEAD");
        assertThat(ran(request("A", null, false), RECEIVED.plusDays(43)))
                .containsExactly("R01 OVERDUE", "R03 AHEAD", "R05 AHEAD");
    }

    @Test
    void a_decision_against_an_assessment_ends_them() {
        assertThat(ran(request("N", RECEIVED.plusDays(42), false), RECEIVED.plusDays(300)))
                .containsExactly("R01 IN_TIME");
        assertThat(ran(request("N", RECEIVED.plusDays(43), false), RECEIVED.plusDays(300)))
                .containsExactly("R01 LATE");
    }

    @Test
    void a_decision_against_a_plan_is_due_in_16_weeks_and_a_plan_in_20() {
        LocalDate decided = RECEIVED.plusDays(40);
        assertThat(ran(request("Y", decided, false, assessment("N", RECEIVED.plusDays(113))), RECEIVED.plusDays(300)))
                .containsExactly("R01 IN_TIME", "R03 LATE");
        assertThat(ran(
                        request("Y", decided, false, assessment("Y", RECEIVED.plusDays(100))),
                        RECEIVED.plusDays(300),
                        plan(RECEIVED.minusYears(2)),
                        plan(RECEIVED.plusDays(140))))
                .containsExactly("R01 IN_TIME", "R05 IN_TIME");
        assertThat(ran(request("Y", decided, false, assessment("W", null)), RECEIVED.plusDays(300)))
                .containsExactly("R01 IN_TIME");
    }

    @Test
    void what_was_not_done_before_a_child_moved_away_is_not_overdue() {
        assertThat(ran(request("Y", RECEIVED.plusDays(40), true), RECEIVED.plusDays(300)))
                .containsExactly("R01 IN_TIME");
    }

    @Test
    void an_exception_counts_for_its_rules_alone_and_the_due_date_stays() {
        ExceptedPeriod away = new ExceptedPeriod("ABSENT", RECEIVED.plusDays(1), RECEIVED.plusDays(10), "Letter");
        List<ChildClock> clocks = new RequestClocks(COUNTING, Map.of("R01", List.of(away)), RECEIVED.plusDays(300))
                .of(request("N", RECEIVED.plusDays(52), false), List.of());
        assertThat(clocks).singleElement().satisfies(clock -> {
            assertThat(clock.state()).isEqualTo(ClockState.IN_TIME_WITH_EXCEPTION);
            assertThat(clock.due().due()).isEqualTo(RECEIVED.plusDays(42));
            assertThat(clock.due().dueWithException()).isEqualTo(RECEIVED.plusDays(52));
        });
    }

    @Test
    void a_request_before_the_rules_has_no_clocks() {
        RequestRecord old = new RequestRecord(
                CHILD, LocalDate.of(2010, 1, 5), "1", false, "", null, false, false, false, List.of());
        assertThat(ran(old, RECEIVED)).isEmpty();
    }

    private static PlanClocks plans(LocalDate today, Map<ReturnItem, String> items) {
        return new PlanClocks(COUNTING, plan(LocalDate.of(2025, 3, 3)), items, today);
    }

    private static List<String> reviews(LocalDate today, Map<ReturnItem, String> items) {
        return plans(today, items).reviews().stream()
                .map(clock -> clock.due().rule().label() + " " + clock.due().due() + " " + clock.state())
                .toList();
    }

    @Test
    void without_a_review_the_first_is_due_a_year_after_the_plan() {
        assertThat(reviews(LocalDate.of(2026, 3, 3), Map.of())).containsExactly("R15 2026-03-03 AHEAD");
        assertThat(reviews(LocalDate.of(2026, 3, 4), Map.of())).containsExactly("R15 2026-03-03 OVERDUE");
    }

    @Test
    void a_review_has_its_own_clocks_and_the_next_is_counted_from_it() {
        Map<ReturnItem, String> items = new EnumMap<>(ReturnItem.class);
        items.put(ReturnItem.REVIEW_MEETING, "2026-11-16");
        assertThat(reviews(LocalDate.of(2026, 12, 14), items))
                .containsExactly("R12 2026-11-30 UNKNOWN", "R13 2026-12-14 AHEAD", "R15 2027-11-16 AHEAD");
        items.put(ReturnItem.LAST_REVIEW, "2026-12-15");
        items.put(ReturnItem.REVIEW_OUTCOME, "A");
        items.put(ReturnItem.REVIEW_DRAFT, "2026-12-15");
        assertThat(reviews(LocalDate.of(2026, 12, 16), items))
                .containsExactly(
                        "R12 2026-11-30 UNKNOWN",
                        "R13 2026-12-14 LATE",
                        "R14 NOTICE 2027-02-09 AHEAD",
                        "R14 MEETING 2027-02-08 AHEAD",
                        "R15 2027-12-15 AHEAD");
        items.put(ReturnItem.REVIEW_MEETING, "soon");
        items.remove(ReturnItem.LAST_REVIEW);
        assertThat(reviews(LocalDate.of(2026, 3, 3), items)).containsExactly("R15 2026-03-03 AHEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27,,,AMBER",
        "2026-11-27,2026-11-20,,NOT_YET_DUE",
        // a review of the year before is none of this move
        "2026-11-27,2026-05-20,,AMBER",
        "2026-11-27,2026-11-20,2026-11-25,GREEN",
        "2027-02-15,2026-11-20,,RED"
    })
    void a_child_who_enters_a_new_phase_has_a_phase_transfer(
            LocalDate today, String review, String plan, ClockStatus status) {
        Map<ReturnItem, String> items = new EnumMap<>(ReturnItem.class);
        if (review != null) {
            items.put(ReturnItem.REVIEW_MEETING, review);
        }
        if (plan != null) {
            items.put(ReturnItem.PHASE_TRANSFER_FINAL, plan);
        }
        assertThat(plans(today, items).transfer(7)).hasValueSatisfying(transfer -> {
            assertThat(transfer.status()).isEqualTo(status);
            assertThat(transfer.dates().lastLawfulDay()).isEqualTo(LocalDate.of(2027, 2, 14));
        });
        assertThat(plans(today, items).transfer(8)).isEmpty();
    }
}
