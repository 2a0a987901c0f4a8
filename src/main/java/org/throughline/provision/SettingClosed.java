package org.throughline.provision;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A setting closes, or on another day than was known.
 *
 * @param settingId the setting
 * @param from the first day on which it is closed
 */
public record SettingClosed(UUID settingId, LocalDate from) implements RecordsChanged {}
