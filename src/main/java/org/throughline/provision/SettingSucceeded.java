package org.throughline.provision;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * Another setting takes the place of one that closes.
 *
 * @param settingId the setting that closes
 * @param successorId the setting that takes its place
 * @param from the first day on which the first one is closed
 */
public record SettingSucceeded(UUID settingId, UUID successorId, LocalDate from) implements RecordsChanged {}
