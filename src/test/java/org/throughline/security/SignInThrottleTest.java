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
    void after_five_wrong_passwords_a_name_waits_from_wherever_it_is_tried() {
        fail(4, "senco", "10.0.0.1");
        assertThat(throttle.isWaiting("senco", "10.0.0.1")).isFalse();
        fail(1, "SENCO ", "10.0.0.2");
        assertThat(throttle.isWaiting("senco", "10.0.0.3")).isTrue();
        assertThat(throttle.isWaiting("officer", "10.0.0.1")).isFalse();
        now = now.plusSeconds(31);
        assertThat(throttle.isWaiting("senco", "10.0.0.3")).isFalse();
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
    void the_right_password_forgets_and_an_address_that_tries_many_names_waits() {
        fail(4, "senco", "10.0.0.1");
        throttle.succeeded("senco");
        fail(4, "senco", "10.0.0.2");
        assertThat(throttle.isWaiting("senco", "10.0.0.2")).isFalse();
        for (int name = 0; name < 20; name++) {
            throttle.failed("guess" + name, "10.0.0.9");
        }
        assertThat(throttle.isWaiting("anybody", "10.0.0.9")).isTrue();
        assertThat(throttle.isWaiting("anybody", "10.0.0.1")).isFalse();
    }
}
