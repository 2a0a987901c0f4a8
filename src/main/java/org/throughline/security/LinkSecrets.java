package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.throughline.shared.Fingerprints;

/** Secrets for people without an account: only their fingerprints are stored. */
public final class LinkSecrets {

    /** Tries of a second check before a link locks. */
    public static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;
    private static final int CODES = 100_000_000;

    private LinkSecrets() {}

    /** A secret for an address: 128 random bits. */
    public static String token() {
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** A code to tell by telephone: eight digits. */
    public static String code() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
    }

    public static String fingerprint(String secret) {
        return Fingerprints.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
