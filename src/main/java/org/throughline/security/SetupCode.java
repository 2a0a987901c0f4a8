package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The code that an empty service prints where it was started: who enters it may set the service up. New at every start,
 * kept in memory only, and good for ten attempts.
 */
@Component
public class SetupCode {

    private static final int LENGTH = 10;
    private static final int MOST_ATTEMPTS = 10;

    private final String code;
    private final AtomicInteger attempts = new AtomicInteger();

    SetupCode() {
        code = OneTimeCodes.draw(new SecureRandom(), OneTimeCodes.CLEAR, LENGTH);
    }

    /** The code, to print where the service was started and nowhere else. */
    public String toPrint() {
        return code;
    }

    /**
     * Checks a code that somebody entered.
     *
     * @throws IllegalArgumentException with a sentence for people when it is not the one
     */
    public void check(String entered) {
        if (attempts.incrementAndGet() > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "The set-up code was entered wrongly too often. Start the service again to get a new one");
        }
        byte[] given = entered.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("Enter the set-up code that was printed where the service was started");
        }
        attempts.decrementAndGet();
    }
}
