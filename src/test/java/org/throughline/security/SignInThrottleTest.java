package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing a password gets slower and slower, for a name from anywhere and for an address at any name. */
class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-26T09:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle(new Clock() {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void fail(int times, String name, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(name, address);
        }
    }

    @Test
    void after_five_wrong_passwords_an_address_waits_for_that_name_and_nobody_else_does() {
        fail(4, "senco", "10.0.0.1");
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isFalse();
        fail(1, "S\u00c9NCO ", "10.0.0.1");
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isTrue();
        assertThat(throttle.isWaiting("senco", "10.0.0.2"))
                .as("the person at another machine")
                .isFalse();
        assertThat(throttle.isWaiting("officer", "10.0.0.1")).isFalse();
        now = now.plusSeconds(31);
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isFalse();
    }

    @Test
    void each_further_one_waits_longer_up_to_a_quarter_of_an_hour() {
        fail(6, "senco", "10.0.0.1");
        now = now.plusSeconds(31);
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isTrue();
        fail(20, "senco", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(14));
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isFalse();
    }

    @Test
    void the_right_password_or_a_new_one_forgets_them_all() {
        fail(9, "senco", "10.0.0.1");
        fail(60, "senco", "10.0.0.2");
        throttle.succeeded("Senco");
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isFalse();
        assertThat(throttle.isWaiting("senco", "10.0.0.3")).isFalse();
    }

    @Test
    void many_guesses_from_everywhere_or_at_everybody_slow_down_and_shut_nobody_out_for_long() {
        for (int address = 0; address < 60; address++) {
            throttle.failed("admin", "10.0.1." + address);
        }
        assertThat(throttle.isWaiting("admin", "10.0.0.1")).isTrue();
        for (int name = 0; name < 220; name++) {
            throttle.failed("guess" + name, "10.0.0.9");
        }
        assertThat(throttle.isWaiting("anybody", "10.0.0.9")).isTrue();
        assertThat(throttle.isWaiting("anybody", "10.0.0.1")).isFalse();
        now = now.plusSeconds(61);
        assertThat(throttle.isWaiting("admin", "10.0.0.1")).isFalse();
        assertThat(throttle.isWaiting("anybody", "10.0.0.9")).isFalse();
    }
}
