package org.throughline.provision;

import org.jspecify.annotations.Nullable;

/**
 * Which settings to list. Everything null or blank lists all.
 *
 * @param text part of the name, or of the URN
 * @param type code of the type
 * @param phase code of the phase
 * @param open whether it is open today, or closed
 */
public record SettingFilter(
        String text,
        @Nullable Integer type,
        @Nullable Integer phase,
        @Nullable Boolean open) {

    /** Settings of any kind, by name or URN. */
    public static SettingFilter named(String text) {
        return new SettingFilter(text, null, null, null);
    }
}
