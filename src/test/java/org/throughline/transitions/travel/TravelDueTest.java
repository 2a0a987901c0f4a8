package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.calendar.Calendars;

/** When a setting is asked what became of the support. */
class TravelDueTest extends TravelTest {

    @Autowired
    private Calendars calendars;

    @Test
    void it_is_asked_eight_weeks_after_the_first_day_by_the_calendar_of_the_receiver() {
        LocalDate due = travel.page(record).orElseThrow().due();
        LocalDate begins = calendars.reading().of(setting("Underhill").id()).yearBegins(2027);
        be("secondary");
        assertThat(due).isEqualTo(begins.plusWeeks(8));
        assertThat(isDue()).isFalse();
        movedIn(2025);
        assertThat(isDue()).isTrue();
    }

    @Test
    void what_is_not_in_place_yet_is_asked_again_eight_weeks_later() {
        movedIn(2025);
        answerAll(0, Outcome.NOT_YET);
        assertThat(isDue()).isFalse();
        jdbc.sql("update transition_travel set answered_at = answered_at - interval 57 day where sending_id ="
                        + " (select sending_id from transition_record where id = ?)")
                .param(record)
                .update();
        assertThat(isDue()).isTrue();
        answerAll(1, Outcome.DROPPED);
        assertThat(isDue()).isFalse();
        assertThat(travel.page(record).orElseThrow().version()).isEqualTo(2);
    }
}
