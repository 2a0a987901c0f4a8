package org.throughline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after five wrong attempts at one name, or twenty from one address, the next ones wait, longer
 * each time. Kept in memory: a restart forgets it, and so a restart helps nobody more than a minute.
 */
@Component
class SignInThrottle {

    private static final int FREE_OF_A_NAME = 5;
    private static final int FREE_OF_AN_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant until, Instant last) {}

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether an attempt has to wait. */
    synchronized boolean isWaiting(String name, String address) {
        return isWaiting(ofName(name)) || isWaiting(ofAddress(address));
    }

    private boolean isWaiting(String key) {
        Failures known = failures.get(key);
        return known != null && clock.instant().isBefore(known.until());
    }

    /** Notes a wrong attempt. */
    synchronized void failed(String name, String address) {
        note(ofName(name), FREE_OF_A_NAME);
        note(ofAddress(address), FREE_OF_AN_ADDRESS);
    }

    /** Forgets the wrong attempts at a name once the right person is in. */
    synchronized void succeeded(String name) {
        failures.remove(ofName(name));
    }

    private void note(String key, int free) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        boolean isOld =
                known == null || known.last().plus(LONGEST_WAIT.multipliedBy(2)).isBefore(now);
        int count = isOld || known == null ? 1 : known.count() + 1;
        int over = count - free;
        Duration wait = over < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(over, 5));
        failures.put(key, new Failures(count, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait), now));
        while (failures.size() > MOST_KEPT) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static String ofName(String name) {
        return "name " + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }
}
