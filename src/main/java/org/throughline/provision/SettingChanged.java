package org.throughline.provision;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A setting was recorded or changed.
 *
 * @param settingId the setting
 */
public record SettingChanged(UUID settingId) implements RecordsChanged {}
