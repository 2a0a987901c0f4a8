package org.throughline.ehcp.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.ehcp.clocks.AmendmentClock;
import org.throughline.ehcp.clocks.AppealWindow;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.ConsultationClock;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.EnhancedReviewWindow;
import org.throughline.ehcp.clocks.MoveClock;
import org.throughline.ehcp.clocks.PanelClock;
import org.throughline.ehcp.clocks.PhaseTransferClock;
import org.throughline.ehcp.clocks.PhaseTransferDates;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.ehcp.clocks.RecoupmentClock;
import org.throughline.ehcp.clocks.RepresentationsClock;
import org.throughline.ehcp.clocks.RequestClock;
import org.throughline.ehcp.clocks.ReviewClock;
import org.throughline.ehcp.clocks.RuleBook;
import org.throughline.ehcp.clocks.SchoolFileClock;
import org.throughline.ehcp.clocks.TermUnit;
import org.throughline.ehcp.clocks.TribunalOrder;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.days.EstimatedDays;
import org.throughline.testing.ServiceTest;

/** The rules on record give the days of the test vectors in the project's document on statutory clocks. */
class ClockRulesTest extends ServiceTest {

    @Autowired
    private ClockRules rules;

    private Counting counting = new Counting(new RuleBook(List.of()), new EstimatedDays());

    @BeforeEach
    void the_rules_on_record() {
        counting = new Counting(as(Roles.PLACEMENT_OFFICER, rules::book), new EstimatedDays());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void every_rule_of_the_document_is_on_record_with_basis_and_source() {
        List<ClockRule> all = counting.rules().rules();
        Stream<String> ids = Stream.concat(
                IntStream.rangeClosed(1, 34).mapToObj("R%02d"::formatted),
                IntStream.rangeClosed(1, 10).mapToObj("C%02d"::formatted));
        assertThat(all.stream().map(ClockRule::id).distinct()).containsExactlyInAnyOrderElementsOf(ids.toList());
        assertThat(all)
                .noneMatch(rule -> rule.basis().isBlank() || rule.source().isBlank());
        assertThat(all)
                .allMatch(
                        rule -> !rule.decides().isBlank() || !rule.startEvent().isBlank());
    }

    @Test
    void what_the_document_marks_unverified_is_marked() {
        assertThat(counting.rules().rules().stream()
                        .filter(rule -> rule.unverified() != null)
                        .map(ClockRule::label))
                .contains("R06", "R12", "R15", "R16", "R21", "R27 NAME_SCHOOL", "R28 LEARNED_LATE", "R31", "R33");
        assertThat(counting.rules().at("R01", "", day("2026-01-05")).unverified())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,2026-02-16,2026-04-27,2026-05-25",
        "2026-09-01,2026-10-13,2026-12-22,2027-01-19",
        "2028-02-29,2028-04-11,2028-06-20,2028-07-18"
    })
    void a_request_has_6_16_and_20_weeks(LocalDate received, LocalDate decision, LocalDate noPlan, LocalDate plan) {
        RequestClock clock = new RequestClock(counting);
        assertThat(clock.decision(received).due()).isEqualTo(decision);
        assertThat(clock.advice(received).due()).isEqualTo(decision);
        assertThat(clock.noPlan(received).due()).isEqualTo(noPlan);
        assertThat(clock.finalPlan(received).due()).isEqualTo(plan);
    }

    @Test
    void a_due_date_says_how_it_was_counted() {
        assertThat(new RequestClock(counting).decision(day("2026-01-05")).howCounted())
                .isEqualTo("Received Monday 5 January 2026. 6 weeks = 42 days. Due Monday 16 February 2026.");
        assertThat(new RepresentationsClock(counting).due(day("2026-10-05")).howCounted())
                .isEqualTo("Draft served Monday 5 October 2026. 15 days beginning with that day, so that day is the"
                        + " first of them. Due Monday 19 October 2026.");
    }

    @Test
    void a_date_on_a_bank_holiday_stays_and_a_working_day_stands_beside_it() {
        DueDate due = new RequestClock(counting).finalPlan(day("2026-01-05"));
        assertThat(due.due()).isEqualTo(day("2026-05-25"));
        assertThat(due.workingDayTarget()).isEqualTo(day("2026-05-22"));
        assertThat(due.isLate(day("2026-05-24"))).isFalse();
        assertThat(due.isLate(day("2026-05-25"))).isFalse();
        assertThat(due.isLate(day("2026-05-26"))).isTrue();
    }

    @Test
    void consultation_and_representations_are_counted_as_the_law_has_them() {
        assertThat(new RepresentationsClock(counting).due(day("2026-10-05")).due())
                .isEqualTo(day("2026-10-19"));
        assertThat(new ConsultationClock(counting).due(day("2026-10-05")).due()).isEqualTo(day("2026-10-20"));
    }

    @Test
    void a_review_has_a_notice_a_report_a_decision_and_the_next() {
        ReviewClock clock = new ReviewClock(counting);
        LocalDate meeting = day("2026-11-16");
        assertThat(clock.notice(meeting).due()).isEqualTo(day("2026-11-02"));
        assertThat(clock.report(meeting).due()).isEqualTo(day("2026-11-30"));
        assertThat(clock.decision(meeting).due()).isEqualTo(day("2026-12-14"));
        assertThat(clock.next(meeting).due()).isEqualTo(day("2027-11-16"));
        assertThat(clock.next(day("2028-02-29")).due()).isEqualTo(day("2029-02-28"));
        assertThat(clock.next(day("2028-02-29")).howCounted()).contains("no day 29", "confirm with legal");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14,2027-02-08,2027-02-08,NOTICE",
        "2026-11-23,2027-01-18,2027-02-08,NOTICE",
        "2026-12-21,2027-02-15,2027-02-08,MEETING"
    })
    void a_final_amended_plan_has_two_clocks(LocalDate notice, LocalDate eight, LocalDate twelve, String first) {
        AmendmentClock clock = AmendmentClock.of(counting, day("2026-11-16"), notice);
        assertThat(clock.fromNotice().due()).isEqualTo(eight);
        assertThat(clock.fromMeeting().due()).isEqualTo(twelve);
        assertThat(clock.first().rule().part()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2025,PRIMARY_TO_SECONDARY,2025-02-15,2025-02-14,2024-11-22,2024-12-20",
        "2026,PRIMARY_TO_SECONDARY,2026-02-15,2026-02-14,2025-11-22,2025-12-20",
        "2026,SECONDARY_TO_POST16,2026-03-31,2026-03-30,2026-01-05,2026-02-02",
        "2027,EY_TO_SCHOOL,2027-02-15,2027-02-14,2026-11-22,2026-12-20",
        "2027,SECONDARY_TO_POST16,2027-03-31,2027-03-30,2027-01-05,2027-02-02",
        "2028,INFANT_TO_JUNIOR,2028-02-15,2028-02-14,2027-11-22,2027-12-20",
        "2028,SECONDARY_TO_POST16,2028-03-31,2028-03-30,2028-01-06,2028-02-03",
        "2027,POST16_TO_POST16,2027-04-01,2027-04-01,2027-01-07,2027-02-04"
    })
    void a_phase_transfer_has_a_deadline_a_last_day_and_two_milestones(
            int year, PhaseTransferKind kind, LocalDate shown, LocalDate last, LocalDate review, LocalDate draft) {
        PhaseTransferDates dates = new PhaseTransferClock(counting).of(kind, year);
        assertThat(dates.deadlineShown()).isEqualTo(shown);
        assertThat(dates.lastLawfulDay()).isEqualTo(last);
        assertThat(dates.reviewBy()).isEqualTo(review);
        assertThat(dates.draftBy()).isEqualTo(draft);
    }

    @Test
    void every_kind_of_move_agrees_with_the_day_that_lists_and_runs_use() {
        for (int ncYear : new int[] {0, 7, 12}) {
            PhaseTransferKind kind = PhaseTransferKind.entering(ncYear).orElseThrow();
            assertThat(new PhaseTransferClock(counting).of(kind, 2027).deadlineShown())
                    .isEqualTo(PhaseTransfer.namedBy(ncYear, new AcademicYear(2027)));
        }
        assertThat(PhaseTransferKind.entering(8)).isEmpty();
    }

    @Test
    void a_phase_transfer_says_before_which_day() {
        assertThat(new PhaseTransferClock(counting)
                        .of(PhaseTransferKind.PRIMARY_TO_SECONDARY, 2027)
                        .due()
                        .howCounted())
                .isEqualTo("Transfer Wednesday 1 September 2027. Before Monday 15 February 2027, so on or before Sunday"
                        + " 14 February 2027. Due Sunday 14 February 2027.");
    }

    @ParameterizedTest
    @CsvSource({"2027-09-01,2027-04-01", "2027-07-31,2027-02-28", "2028-07-31,2028-02-29"})
    void a_move_between_post_16_institutions_has_five_months(LocalDate transfer, LocalDate due) {
        assertThat(new PhaseTransferClock(counting).of(transfer).deadlineShown())
                .isEqualTo(due);
    }

    @Test
    void an_appeal_has_the_later_of_two_days() {
        AppealWindow letter = AppealWindow.of(counting, day("2027-02-12"), null, false);
        assertThat(letter.end().due()).isEqualTo(day("2027-04-12"));
        assertThat(letter.needsCertificate()).isTrue();
        assertThat(letter.isOpen(day("2027-04-12"))).isTrue();
        assertThat(letter.isOpen(day("2027-04-13"))).isFalse();
        AppealWindow certificate = AppealWindow.of(counting, day("2027-02-12"), day("2027-03-31"), true);
        assertThat(certificate.end().due()).isEqualTo(day("2027-04-30"));
        assertThat(certificate.end().howCounted()).contains("no day 31");
        assertThat(certificate.needsCertificate()).isFalse();
        AppealWindow early = AppealWindow.of(counting, day("2027-02-12"), day("2027-02-20"), false);
        assertThat(early.end().due()).isEqualTo(day("2027-04-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAKE_PLAN_DRAFT,2026-10-12",
        "MAKE_PLAN_FINAL,2026-11-23",
        "AMEND_PLAN,2026-10-12",
        "NAME_SCHOOL,2026-09-21",
        "ASSESS_START,2026-09-21",
        "ASSESS_NO_PLAN,2026-11-16",
        "ASSESS_FINAL,2026-12-14"
    })
    void each_order_of_the_tribunal_has_its_limit(TribunalOrder order, LocalDate due) {
        assertThat(order.due(counting, day("2026-09-07")).due()).isEqualTo(due);
    }

    @Test
    void a_move_between_authorities_has_three_clocks_and_a_claim_one() {
        MoveClock clock = new MoveClock(counting);
        assertThat(clock.planTransferred(day("2026-12-01")).due()).isEqualTo(day("2026-12-01"));
        assertThat(clock.planTransferredLate(day("2026-12-18")).due()).isEqualTo(day("2027-01-13"));
        assertThat(clock.familyTold(day("2026-12-01")).due()).isEqualTo(day("2027-01-12"));
        assertThat(new RecoupmentClock(counting).agreed(day("2026-09-01")).due())
                .isEqualTo(day("2027-03-01"));
    }

    @Test
    void a_claim_before_the_regulations_has_no_clock() {
        assertThat(counting.find("C10", "", day("2026-08-31"))).isEmpty();
        assertThatThrownBy(() -> counting.due("C10", day("2026-08-31"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_that_follow_a_child_are_counted_in_calendar_school_and_working_days() {
        SchoolFileClock clock = new SchoolFileClock(counting);
        assertThat(clock.commonTransferFile(day("2026-07-17")).due()).isEqualTo(day("2026-08-01"));
        assertThat(clock.childProtectionDuringYear(day("2026-10-21")).due()).isEqualTo(day("2026-11-04"));
        assertThat(clock.childProtectionDuringYear(day("2026-10-21")).isEstimated())
                .isTrue();
        assertThat(clock.childProtectionDuringYear(day("2026-10-21")).howCounted())
                .contains("22 October, 23 October, 2 November, 3 November, 4 November", "estimated");
        assertThat(clock.childProtectionNewTerm(2026).due()).isEqualTo(day("2026-09-07"));
        assertThat(clock.childProtectionConfirmed(day("2026-03-26")).due()).isEqualTo(day("2026-04-16"));
        assertThat(clock.chaseReceipt(day("2026-11-20")).due()).isEqualTo(day("2026-11-27"));
        assertThat(clock.earlyYearsRecord(day("2026-09-01")).due()).isEqualTo(day("2026-08-18"));
        assertThat(clock.earlyYearsRecordShort(day("2026-09-01")).due()).isEqualTo(day("2026-08-24"));
    }

    @Test
    void windows_and_panels_are_counted() {
        EnhancedReviewWindow window = EnhancedReviewWindow.of(counting, day("2026-09-01"));
        assertThat(window.from().due()).isEqualTo(day("2026-10-13"));
        assertThat(window.until().due()).isEqualTo(day("2026-10-27"));
        PanelClock panel = new PanelClock(counting);
        assertThat(panel.papers(day("2026-12-08")).due()).isEqualTo(day("2026-12-01"));
        assertThat(panel.familyTold(day("2026-12-08")).due()).isEqualTo(day("2026-12-10"));
        assertThat(panel.septemberGuarantee(day("2027-07-20")).due()).isEqualTo(day("2027-09-30"));
    }

    @Test
    void each_rule_with_a_start_can_be_counted() {
        for (ClockRule rule : counting.rules().rules()) {
            boolean hasClock = !rule.startEvent().isBlank();
            assertThat(hasClock)
                    .as(rule.label())
                    .isEqualTo(!List.of(TermUnit.NONE, TermUnit.MILES, TermUnit.YEARS_OF_AGE, TermUnit.NC_YEAR)
                            .contains(rule.term().unit()));
            if (hasClock) {
                assertThat(counting.due(rule, day("2026-11-27")).howCounted()).startsWith(rule.startEvent());
            }
        }
        assertThat(counting.rules().parts("R27", day("2026-11-27"))).hasSize(7);
    }
}
