package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Predicted breaches: learnt from what finished cases took from a stage on, eight weeks ahead and no further. */
class BreachForecastTest {

    private static final LocalDate LAST = LocalDate.of(2027, 2, 14);
    private static final LocalDate EIGHT_WEEKS = LAST.minusWeeks(8);

    private static BreachForecast.Course course(
            LocalDate review, @Nullable LocalDate notice, @Nullable LocalDate done) {
        Map<CaseStage, LocalDate> entered = BreachForecast.noSteps();
        entered.put(CaseStage.OPEN, review.minusDays(40));
        entered.put(CaseStage.REVIEW_HELD, review);
        if (notice != null) {
            entered.put(CaseStage.AMENDMENT_NOTICE_ISSUED, notice);
        }
        if (done != null) {
            entered.put(CaseStage.FINAL_NAMED, done);
        }
        return new BreachForecast.Course(UUID.randomUUID(), "officer", LAST, entered, done);
    }

    /** Finished cases that took these days from the review to the final plan. */
    private static List<BreachForecast.Course> took(int... days) {
        List<BreachForecast.Course> courses = new ArrayList<>();
        for (int taken : days) {
            LocalDate review = LocalDate.of(2026, 10, 20);
            courses.add(course(review, null, review.plusDays(taken)));
        }
        return courses;
    }

    @Test
    void a_case_whose_stage_usually_takes_longer_than_is_left_is_predicted() {
        BreachForecast forecast = new BreachForecast(took(70, 80, 90, 100, 110));
        LocalDate today = EIGHT_WEEKS;
        assertThat(forecast.isPredicted(course(LAST.minusDays(90), null, null), today))
                .isFalse();
        assertThat(forecast.isPredicted(course(LAST.minusDays(89), null, null), today))
                .isTrue();
    }

    @Test
    void it_looks_eight_weeks_ahead_and_not_a_day_further() {
        BreachForecast forecast = new BreachForecast(took(70, 80, 90, 100, 110));
        BreachForecast.Course slow = course(LAST.minusDays(80), null, null);
        assertThat(forecast.isPredicted(slow, EIGHT_WEEKS.minusDays(1))).isFalse();
        assertThat(forecast.isPredicted(slow, EIGHT_WEEKS)).isTrue();
    }

    @Test
    void a_case_with_a_final_plan_is_not_predicted_and_one_past_its_day_is() {
        BreachForecast forecast = new BreachForecast(took(70, 80, 90, 100, 110));
        assertThat(forecast.isPredicted(course(LAST.minusDays(30), null, LAST.minusDays(1)), LAST))
                .isFalse();
        assertThat(forecast.isPredicted(course(LAST.minusDays(300), null, null), LAST.plusDays(1)))
                .isTrue();
    }

    @Test
    void a_stage_that_few_finished_cases_reached_says_nothing() {
        BreachForecast forecast = new BreachForecast(took(70, 80, 90, 100));
        assertThat(forecast.isPredicted(course(LAST.minusDays(10), null, null), LAST.minusDays(5)))
                .isFalse();
    }

    @Test
    void its_hit_rate_counts_each_finished_case_by_the_others() {
        List<BreachForecast.Course> finished = new ArrayList<>(took(60, 60, 60, 60, 60, 60));
        LocalDate review = EIGHT_WEEKS.minusDays(1);
        // late and foreseen: reviewed so late that the usual 60 days lead past the last lawful day
        finished.add(course(review, null, review.plusDays(75)));
        // foreseen and in time all the same
        finished.add(course(review, null, LAST));
        // late and not foreseen: reviewed early, then nothing came of it
        finished.add(course(LAST.minusDays(118), null, LAST.plusDays(9)));
        assertThat(new BreachForecast(finished).hitRate()).isEqualTo(new BreachForecast.HitRate(2, 1, 2));
    }
}
