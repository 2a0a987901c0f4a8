package org.throughline.security;

import java.util.random.RandomGenerator;

/** Codes that one person tells another, to be used once. */
final class OneTimeCodes {

    /** Letters and digits that are not taken for each other. */
    static final String CLEAR = "ABCDEFGHJKLMNPQRTUVWXYZ23456789";

    private OneTimeCodes() {}

    static String draw(RandomGenerator random, String letters, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            code.append(letters.charAt(random.nextInt(letters.length())));
        }
        return code.toString();
    }
}
