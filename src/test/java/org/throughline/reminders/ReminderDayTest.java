package org.throughline.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.reminders.ReminderLog.State;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;

/** What an administrator's day says of reminders. */
class ReminderDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final ReminderLog log = mock(ReminderLog.class);
    private final ReminderDay day = new ReminderDay(log);

    private DayGroup group() {
        return day.groups().getFirst();
    }

    @Test
    void reminders_that_failed_on_the_last_day_are_a_task() {
        when(log.days(anyInt()))
                .thenReturn(List.of(new ReminderLog.Day(
                        TODAY, Map.of(State.FAILED, 1, State.SENT, 4), "The mail server could not be reached")));
        assertThat(group().isTask()).isTrue();
        assertThat(group().items()).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("The mail server could not be reached");
            assertThat(item.detail()).isEqualTo("1 not sent, 4 sent");
        });
    }

    @Test
    void a_failure_that_a_good_day_came_after_is_over() {
        when(log.days(anyInt()))
                .thenReturn(List.of(
                        new ReminderLog.Day(TODAY, Map.of(State.SENT, 5), null),
                        new ReminderLog.Day(TODAY.minusDays(3), Map.of(State.FAILED, 1), "Down")));
        assertThat(group().items()).isEmpty();
    }

    @Test
    void it_is_for_administrators() {
        assertThat(day.roles()).containsExactly(Roles.ADMINISTRATOR);
    }
}
