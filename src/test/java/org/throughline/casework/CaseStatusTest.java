package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.shared.AcademicYear;

/** How cases stand to their dates: the day before, on and after each limit. */
class CaseStatusTest {

    private static final LocalDate REVIEW = LocalDate.of(2026, 11, 20);
    private static final LocalDate NOTICE = LocalDate.of(2026, 12, 18);

    private static ClockStatus status(
            CaseStage stage,
            @Nullable LocalDate review,
            @Nullable LocalDate notice,
            @Nullable LocalDate finalPlan,
            String today) {
        AcademicYear entry = new AcademicYear(2027);
        return new CaseRecord(
                        UUID.randomUUID(),
                        0L,
                        UUID.randomUUID(),
                        entry,
                        PhaseTransferKind.PRIMARY_TO_SECONDARY,
                        7,
                        null,
                        false,
                        stage,
                        null,
                        null,
                        null,
                        CaseFixture.dates(entry),
                        new CaseRecord.Milestones(null, null, review, notice, null, null, finalPlan),
                        null,
                        null,
                        "")
                .status(LocalDate.parse(today));
    }

    @Test
    void a_missed_review_is_a_risk_from_the_day_after() {
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-21")).isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-22")).isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-23")).isEqualTo(ClockStatus.AMBER);
        assertThat(status(CaseStage.REVIEW_HELD, REVIEW, null, null, "2026-11-23"))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.REVIEW_HELD, LocalDate.of(2026, 11, 23), null, null, "2026-11-24"))
                .isEqualTo(ClockStatus.AMBER);
    }

    @Test
    void a_missed_draft_is_a_risk_from_the_day_after() {
        assertThat(status(CaseStage.REVIEW_HELD, REVIEW, null, null, "2026-12-20"))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.REVIEW_HELD, REVIEW, null, null, "2026-12-21"))
                .isEqualTo(ClockStatus.AMBER);
        assertThat(status(CaseStage.CONSULTING, REVIEW, NOTICE, null, "2026-12-21"))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
    }

    @Test
    void a_draft_without_a_recorded_review_counts_as_reviewed_on_its_day() {
        assertThat(status(CaseStage.CONSULTING, null, LocalDate.of(2026, 11, 19), null, "2026-12-21"))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.CONSULTING, null, NOTICE, null, "2026-12-19"))
                .isEqualTo(ClockStatus.AMBER);
    }

    @Test
    void a_final_plan_before_15_february_is_in_time_and_on_that_day_it_is_late() {
        assertThat(status(CaseStage.FINAL_NAMED, REVIEW, NOTICE, LocalDate.of(2027, 2, 13), "2027-03-01"))
                .isEqualTo(ClockStatus.GREEN);
        assertThat(status(CaseStage.FINAL_NAMED, REVIEW, NOTICE, LocalDate.of(2027, 2, 14), "2027-03-01"))
                .isEqualTo(ClockStatus.GREEN);
        assertThat(status(CaseStage.FINAL_NAMED, REVIEW, NOTICE, LocalDate.of(2027, 2, 15), "2027-03-01"))
                .isEqualTo(ClockStatus.RED);
        assertThat(status(CaseStage.PANEL_DECIDED, REVIEW, NOTICE, null, "2027-02-14"))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
        assertThat(status(CaseStage.PANEL_DECIDED, REVIEW, NOTICE, null, "2027-02-15"))
                .isEqualTo(ClockStatus.RED);
    }

    @Test
    void a_type_alone_is_lawful_and_followed_up_and_a_case_elsewhere_is_exempt() {
        assertThat(status(CaseStage.FINAL_TYPE_ONLY, REVIEW, NOTICE, LocalDate.of(2027, 2, 1), "2027-03-01"))
                .isEqualTo(ClockStatus.TYPE_ONLY);
        assertThat(status(CaseStage.MOVED_LA, null, null, null, "2027-03-01")).isEqualTo(ClockStatus.EXEMPT);
        assertThat(status(CaseStage.CEASED, null, null, null, "2027-03-01")).isEqualTo(ClockStatus.EXEMPT);
    }
}
