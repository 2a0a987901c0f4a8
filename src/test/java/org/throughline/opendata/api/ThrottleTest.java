package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Requests are counted by the minute, each kind by itself. */
class ThrottleTest {

    private final Clock clock = mock(Clock.class);
    private final Throttle throttle = new Throttle(clock);

    private void at(String time) {
        when(clock.instant()).thenReturn(Instant.parse("2026-11-27T" + time + "Z"));
    }

    @Test
    void so_many_in_a_minute_and_no_more_until_the_next() {
        at("09:00:10");
        assertThat(throttle.isWithin("token a", 2)).isTrue();
        assertThat(throttle.isWithin("token a", 2)).isTrue();
        assertThat(throttle.isWithin("token a", 2)).isFalse();
        assertThat(throttle.isWithin("token b", 2)).isTrue();
        at("09:00:55");
        assertThat(throttle.isWithin("token a", 2)).isFalse();
        assertThat(throttle.secondsLeft()).isEqualTo(15);
        at("09:01:10");
        assertThat(throttle.isWithin("token a", 2)).isTrue();
    }

    @Test
    void a_clock_that_is_put_back_shuts_nobody_out() {
        at("09:00:10");
        throttle.isWithin("token a", 1);
        at("08:00:00");
        assertThat(throttle.isWithin("token a", 1)).isTrue();
    }
}
