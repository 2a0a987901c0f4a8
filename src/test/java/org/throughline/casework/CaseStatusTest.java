package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.AcademicYear;

/** How cases stand to their dates: the day before, on and after each limit. */
class CaseStatusTest {

    private final CaseDates dates = new CaseCalendar().dates(CaseKind.PRIMARY_TO_SECONDARY, new AcademicYear(2027));

    private CaseStatus status(
            CaseStage stage,
            @Nullable LocalDate review,
            @Nullable LocalDate notice,
            @Nullable LocalDate finalPlan,
            String today) {
        return CaseStatus.of(stage, dates, review, notice, finalPlan, LocalDate.parse(today));
    }

    /** From the table of vectors in the statutory clocks: last lawful day, review by, draft by. */
    @ParameterizedTest
    @CsvSource({
        "PRIMARY_TO_SECONDARY, 2025, 2025-02-14, 2024-11-22, 2024-12-20",
        "EARLY_YEARS_TO_SCHOOL, 2026, 2026-02-14, 2025-11-22, 2025-12-20",
        "SECONDARY_TO_POST_16, 2026, 2026-03-30, 2026-01-05, 2026-02-02",
        "INFANT_TO_JUNIOR, 2027, 2027-02-14, 2026-11-22, 2026-12-20",
        "SECONDARY_TO_POST_16, 2027, 2027-03-30, 2027-01-05, 2027-02-02",
        "PRIMARY_TO_SECONDARY, 2028, 2028-02-14, 2027-11-22, 2027-12-20",
        "SECONDARY_TO_POST_16, 2028, 2028-03-30, 2028-01-06, 2028-02-03",
        "POST_16_TO_POST_16, 2027, 2027-04-01, 2027-01-07, 2027-02-04",
    })
    void dates_of_a_move(CaseKind kind, int year, LocalDate last, LocalDate review, LocalDate draft) {
        CaseDates counted = new CaseCalendar().dates(kind, new AcademicYear(year));
        assertThat(counted.lastLawfulDay()).isEqualTo(last);
        assertThat(counted.reviewBy()).isEqualTo(review);
        assertThat(counted.draftBy()).isEqualTo(draft);
    }

    @Test
    void a_missed_review_turns_the_case_amber_the_day_after() {
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-21")).isEqualTo(CaseStatus.ON_TRACK);
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-22")).isEqualTo(CaseStatus.ON_TRACK);
        assertThat(status(CaseStage.OPEN, null, null, null, "2026-11-23")).isEqualTo(CaseStatus.AMBER);
        assertThat(status(CaseStage.REVIEW_HELD, LocalDate.of(2026, 11, 20), null, null, "2026-11-23"))
                .isEqualTo(CaseStatus.ON_TRACK);
    }

    @Test
    void a_missed_draft_turns_the_case_amber_the_day_after() {
        LocalDate review = LocalDate.of(2026, 11, 20);
        assertThat(status(CaseStage.REVIEW_HELD, review, null, null, "2026-12-20")).isEqualTo(CaseStatus.ON_TRACK);
        assertThat(status(CaseStage.REVIEW_HELD, review, null, null, "2026-12-21")).isEqualTo(CaseStatus.AMBER);
        assertThat(status(CaseStage.CONSULTING, null, LocalDate.of(2026, 12, 18), null, "2026-12-21"))
                .isEqualTo(CaseStatus.ON_TRACK);
    }

    @Test
    void a_final_plan_before_15_february_is_in_time_and_on_that_day_it_is_late() {
        LocalDate notice = LocalDate.of(2026, 12, 18);
        assertThat(status(CaseStage.FINAL_NAMED, null, notice, LocalDate.of(2027, 2, 13), "2027-03-01"))
                .isEqualTo(CaseStatus.GREEN);
        assertThat(status(CaseStage.FINAL_NAMED, null, notice, LocalDate.of(2027, 2, 14), "2027-03-01"))
                .isEqualTo(CaseStatus.GREEN);
        assertThat(status(CaseStage.FINAL_NAMED, null, notice, LocalDate.of(2027, 2, 15), "2027-03-01"))
                .isEqualTo(CaseStatus.RED);
        assertThat(status(CaseStage.PANEL_DECIDED, null, notice, null, "2027-02-14"))
                .isEqualTo(CaseStatus.ON_TRACK);
        assertThat(status(CaseStage.PANEL_DECIDED, null, notice, null, "2027-02-15"))
                .isEqualTo(CaseStatus.RED);
    }

    @Test
    void a_type_alone_is_lawful_and_followed_up_and_a_case_elsewhere_is_exempt() {
        assertThat(status(CaseStage.FINAL_TYPE_ONLY, null, null, LocalDate.of(2027, 2, 1), "2027-03-01"))
                .isEqualTo(CaseStatus.TYPE_ONLY);
        assertThat(status(CaseStage.MOVED_LA, null, null, null, "2027-03-01")).isEqualTo(CaseStatus.EXEMPT);
        assertThat(status(CaseStage.CEASED, null, null, null, "2027-03-01")).isEqualTo(CaseStatus.EXEMPT);
    }
}
