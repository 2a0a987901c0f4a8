package org.throughline.transitions.wholeclass;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The children of one setting who make the same move in the same year.
 *
 * @param setting the setting that they leave
 * @param phase key of the phase
 * @param entryYear academic year of the move
 */
public record LeavingClass(UUID setting, String phase, int entryYear) {

    private static final Pattern KEY = Pattern.compile("(\\w+)\\.(\\d{4})\\.([0-9a-f-]{36})");

    /** How addresses name it. */
    public String key() {
        return phase + "." + entryYear + "." + setting;
    }

    /** The class that an address names; empty where it names none. */
    public static Optional<LeavingClass> of(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new LeavingClass(
                        UUID.fromString(parts.group(3)), parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
