package org.throughline.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Refused;

/** What changes on the record when an episode begins, ends or is corrected. */
class TimelineTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 11);
    private static final LocalDate NEXT = LocalDate.of(2027, 9, 1);

    /** An invented kind of episode. */
    private record Stay(@Nullable UUID id, String where, Period period) implements Episode<Stay> {

        @Override
        public Stay during(Period other) {
            return new Stay(id, where, other);
        }
    }

    private static Stay known(String where, LocalDate from, @Nullable LocalDate until) {
        return new Stay(UUID.randomUUID(), where, new Period(from, until));
    }

    private static Stay fresh(String where, LocalDate from, @Nullable LocalDate until) {
        return new Stay(null, where, new Period(from, until));
    }

    private static Timeline<Stay> oneAfterAnother(Stay... known) {
        return new Timeline<>(List.of(known), true);
    }

    private static Timeline<Stay> apart(Stay... known) {
        return new Timeline<>(List.of(known), false);
    }

    private static EpisodeRefusal refusal(Timeline<Stay> timeline, EpisodeChange<Stay> change) {
        return (EpisodeRefusal) catchThrowableOfType(Refused.class, () -> timeline.steps(change))
                .refusal();
    }

    @Test
    void a_first_one_is_recorded_and_nothing_else_changes() {
        Stay first = fresh("Oak", SEPTEMBER, null);
        assertThat(oneAfterAnother().steps(new EpisodeChange.Begin<>(first)))
                .containsExactly(new EpisodeStep<>(null, first));
    }

    @Test
    void the_one_before_ends_where_the_next_begins_in_the_middle_of_a_year_too() {
        Stay oak = known("Oak", SEPTEMBER, null);
        Stay elm = fresh("Elm", JANUARY, null);
        assertThat(oneAfterAnother(oak).steps(new EpisodeChange.Begin<>(elm)))
                .containsExactly(
                        new EpisodeStep<>(null, elm),
                        new EpisodeStep<>(oak, oak.during(new Period(SEPTEMBER, JANUARY))));
    }

    @Test
    void the_one_before_stays_as_it_is_where_it_was_over_already() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        Stay elm = fresh("Elm", NEXT, null);
        assertThat(oneAfterAnother(oak).steps(new EpisodeChange.Begin<>(elm)))
                .containsExactly(new EpisodeStep<>(null, elm));
    }

    @Test
    void one_recorded_late_ends_where_the_one_after_it_begins() {
        Stay elm = known("Elm", NEXT, null);
        assertThat(oneAfterAnother(elm).steps(new EpisodeChange.Begin<>(fresh("Oak", SEPTEMBER, null))))
                .containsExactly(new EpisodeStep<>(null, fresh("Oak", SEPTEMBER, NEXT)));
    }

    @Test
    void two_on_the_same_day_are_refused() {
        assertThat(refusal(
                        oneAfterAnother(known("Oak", SEPTEMBER, null)),
                        new EpisodeChange.Begin<>(fresh("Elm", SEPTEMBER, null))))
                .isEqualTo(new EpisodeRefusal.BeginsOnTheSameDay(SEPTEMBER));
    }

    @Test
    void where_one_does_not_give_way_to_the_next_an_overlap_is_refused_and_a_gap_is_not() {
        Stay first = known("first", SEPTEMBER, JANUARY);
        assertThat(refusal(apart(first), new EpisodeChange.Begin<>(fresh("second", JANUARY.minusDays(1), null))))
                .isEqualTo(new EpisodeRefusal.MeetsAnother(SEPTEMBER));
        assertThat(apart(first).steps(new EpisodeChange.Begin<>(fresh("second", JANUARY.plusDays(9), null))))
                .hasSize(1);
    }

    @Test
    void an_end_on_the_first_day_or_before_is_refused() {
        Stay oak = known("Oak", SEPTEMBER, null);
        assertThat(refusal(oneAfterAnother(oak), new EpisodeChange.End<>(oak, SEPTEMBER)))
                .isEqualTo(new EpisodeRefusal.EndsBeforeItBegins(SEPTEMBER));
        assertThat(oneAfterAnother(oak).steps(new EpisodeChange.End<>(oak, SEPTEMBER.plusDays(1))))
                .containsExactly(new EpisodeStep<>(oak, oak.during(new Period(SEPTEMBER, SEPTEMBER.plusDays(1)))));
    }

    @Test
    void it_cannot_go_on_into_the_one_after_it() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        Stay elm = known("Elm", NEXT, null);
        Timeline<Stay> timeline = oneAfterAnother(oak, elm);
        assertThat(refusal(timeline, new EpisodeChange.GoOn<>(oak))).isEqualTo(new EpisodeRefusal.MeetsAnother(NEXT));
        assertThat(refusal(timeline, new EpisodeChange.End<>(oak, NEXT.plusDays(1))))
                .isEqualTo(new EpisodeRefusal.MeetsAnother(NEXT));
        assertThat(timeline.steps(new EpisodeChange.End<>(oak, NEXT))).hasSize(1);
    }

    @Test
    void an_end_is_taken_back_where_nothing_comes_after() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        assertThat(apart(oak).steps(new EpisodeChange.GoOn<>(oak)))
                .containsExactly(new EpisodeStep<>(oak, oak.during(new Period(SEPTEMBER, null))));
    }

    @Test
    void the_one_that_gave_way_goes_on_as_far_as_the_one_recorded_by_mistake_did() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        Stay mistake = known("Elm", JANUARY, NEXT);
        Stay ash = known("Ash", NEXT, null);
        assertThat(oneAfterAnother(oak, mistake, ash).steps(new EpisodeChange.Withdraw<>(mistake)))
                .containsExactly(
                        new EpisodeStep<>(mistake, null),
                        new EpisodeStep<>(oak, oak.during(new Period(SEPTEMBER, NEXT))));
    }

    @Test
    void one_that_ended_by_itself_before_does_not_go_on() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY.minusDays(30));
        Stay mistake = known("Elm", JANUARY, null);
        assertThat(oneAfterAnother(oak, mistake).steps(new EpisodeChange.Withdraw<>(mistake)))
                .containsExactly(new EpisodeStep<>(mistake, null));
    }

    @Test
    void where_none_gives_way_to_another_none_goes_on_after_a_mistake() {
        Stay first = known("first", SEPTEMBER, JANUARY);
        Stay mistake = known("second", JANUARY, null);
        assertThat(apart(first, mistake).steps(new EpisodeChange.Withdraw<>(mistake)))
                .containsExactly(new EpisodeStep<>(mistake, null));
    }

    @Test
    void the_right_one_counts_instead_of_the_wrong_one_and_the_one_before_goes_on_to_it() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        Stay wrong = known("Elm", JANUARY, null);
        Stay right = wrong.during(new Period(JANUARY.plusDays(14), null));
        assertThat(oneAfterAnother(oak, wrong).steps(new EpisodeChange.Replace<>(wrong, right)))
                .containsExactly(
                        new EpisodeStep<>(null, right),
                        new EpisodeStep<>(wrong, null),
                        new EpisodeStep<>(oak, oak.during(new Period(SEPTEMBER, JANUARY.plusDays(14)))));
    }

    @Test
    void a_right_one_that_would_lie_over_another_is_refused() {
        Stay oak = known("Oak", SEPTEMBER, JANUARY);
        Stay wrong = known("Elm", JANUARY, null);
        Stay right = wrong.during(new Period(JANUARY.minusDays(14), null));
        assertThat(refusal(oneAfterAnother(oak, wrong), new EpisodeChange.Replace<>(wrong, right)))
                .isEqualTo(new EpisodeRefusal.MeetsAnother(SEPTEMBER));
    }

    @Test
    void one_that_is_no_longer_on_record_cannot_be_ended() {
        Stay gone = known("Oak", SEPTEMBER, null);
        assertThatThrownBy(() -> oneAfterAnother().steps(new EpisodeChange.End<>(gone, NEXT)))
                .hasMessageContaining("Somebody corrected this");
    }

    @Test
    void each_change_asks_for_a_reason_of_its_kind() {
        Stay oak = known("Oak", SEPTEMBER, null);
        assertThat(new EpisodeChange.Begin<>(oak).reasonKind()).isEqualTo(ReasonKind.BEGIN);
        assertThat(new EpisodeChange.End<>(oak, NEXT).reasonKind()).isEqualTo(ReasonKind.END);
        assertThat(new EpisodeChange.GoOn<>(oak).reasonKind()).isEqualTo(ReasonKind.CORRECT);
        assertThat(new EpisodeChange.Withdraw<>(oak).reasonKind()).isEqualTo(ReasonKind.CORRECT);
        assertThat(new EpisodeChange.Replace<>(oak, oak).reasonKind()).isEqualTo(ReasonKind.CORRECT);
    }
}
