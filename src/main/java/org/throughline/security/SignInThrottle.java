package org.throughline.security;

import java.text.Normalizer;
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

    /** Wrong attempts at a name from one address before that address waits for that name. */
    private static final int FREE_OF_A_PAIR = 5;
    /** Wrong attempts at a name from everywhere before everybody waits for it: shortly, so that nobody is shut out. */
    private static final int FREE_OF_A_NAME = 50;
    /** Wrong attempts at all names from one address, which may be a whole office or a proxy. */
    private static final int FREE_OF_AN_ADDRESS = 200;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT_OF_A_PAIR = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT_OF_MANY = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant until, Instant last) {}

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether an attempt has to wait. */
    synchronized boolean isWaiting(String name, String address) {
        return isWaiting(ofPair(name, address)) || isWaiting(ofName(name)) || isWaiting(ofAddress(address));
    }

    private boolean isWaiting(String key) {
        Failures known = failures.get(key);
        return known != null && clock.instant().isBefore(known.until());
    }

    /** Notes a wrong attempt. */
    synchronized void failed(String name, String address) {
        note(ofPair(name, address), FREE_OF_A_PAIR, LONGEST_WAIT_OF_A_PAIR);
        note(ofName(name), FREE_OF_A_NAME, LONGEST_WAIT_OF_MANY);
        note(ofAddress(address), FREE_OF_AN_ADDRESS, LONGEST_WAIT_OF_MANY);
    }

    /** Forgets the wrong attempts at a name from everywhere once the right person is in or has set a new password. */
    synchronized void succeeded(String name) {
        String key = folded(name);
        failures.keySet().removeIf(known -> known.equals(ofName(name)) || known.startsWith("pair " + key + "\n"));
    }

    private void note(String key, int free, Duration longest) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        boolean isOld = known == null
                || known.last().plus(LONGEST_WAIT_OF_A_PAIR.multipliedBy(2)).isBefore(now);
        int count = isOld || known == null ? 1 : known.count() + 1;
        int over = count - free;
        Duration wait = over < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(over, 5));
        failures.put(key, new Failures(count, now.plus(wait.compareTo(longest) > 0 ? longest : wait), now));
        while (failures.size() > MOST_KEPT) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static String ofPair(String name, String address) {
        return "pair " + folded(name) + "\n" + address;
    }

    private static String ofName(String name) {
        return "name " + folded(name);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    /** A name as the database compares it: without case and accents. */
    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
