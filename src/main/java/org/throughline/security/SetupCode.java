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
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} when it is not the one
     */
    public void check(String entered) {
        if (attempts.incrementAndGet() > MOST_ATTEMPTS) {
            throw new SecurityRefusal.SetupCodeTriedTooOften().refused();
        }
        byte[] given = entered.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8))) {
            throw new SecurityRefusal.SetupCodeWrong().refused();
        }
        attempts.decrementAndGet();
    }
}
