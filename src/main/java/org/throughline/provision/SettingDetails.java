package org.throughline.provision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Laestab;
import org.throughline.shared.Ukprn;

/**
 * What else a setting is known by, and its place in time. Source: Get Information about Schools.
 *
 * @param ukprn UK provider reference number; null when none is known
 * @param laestab DfE number; null when none is known
 * @param opened the day it opened; null when it is not known
 * @param closed the first day on which it is closed; null while it is open
 * @param successor the setting that took its place; null where none did
 * @param version the version read; null for a new setting
 * @param type code of the type of establishment ({@link SettingType}); null when not recorded
 * @param phase code of the phase by which children enter ({@link SettingPhase}); null when not recorded
 */
public record SettingDetails(
        @Nullable Ukprn ukprn,
        @Nullable Laestab laestab,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable UUID successor,
        @Nullable Long version,
        @Nullable Integer type,
        @Nullable Integer phase) {

    /** Of a setting of which neither type nor phase is recorded. */
    public SettingDetails(
            @Nullable Ukprn ukprn,
            @Nullable Laestab laestab,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable UUID successor,
            @Nullable Long version) {
        this(ukprn, laestab, opened, closed, successor, version, null, null);
    }

    /** Of a setting about which no more is known. */
    public static final SettingDetails NONE = new SettingDetails(null, null, null, null, null, null, null, null);

    /** Whether the setting is closed on a day. */
    public boolean isClosedOn(LocalDate day) {
        return closed != null && !closed.isAfter(day);
    }
}
