package org.throughline.opendata.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts requests by the minute, for each token and for each address that brings wrong tokens. Kept in memory, for each
 * service by itself.
 */
@Component
class Throttle {

    /** Requests of one token in a minute. */
    static final int MOST_OF_A_TOKEN = 120;
    /** Wrong tokens from one address in a minute that are told they are wrong. */
    static final int MOST_WRONG = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant began = Instant.EPOCH;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more, and says whether that is within a limit. */
    synchronized boolean isWithin(String key, int most) {
        Instant now = clock.instant();
        if (now.isBefore(began) || !now.isBefore(began.plus(WINDOW)) || counts.size() >= MOST_KEPT) {
            began = now;
            counts.clear();
        }
        return counts.merge(key, 1, Integer::sum) <= most;
    }

    /** Seconds until counting begins anew, 1 or more. */
    synchronized long secondsLeft() {
        return Math.max(1, Duration.between(clock.instant(), began.plus(WINDOW)).toSeconds());
    }
}
