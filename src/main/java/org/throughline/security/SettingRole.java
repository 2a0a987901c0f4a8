package org.throughline.security;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A role that a user holds at a setting, as the database keeps it.
 *
 * @param settingId the setting
 * @param role a constant of {@link Roles#OF_A_SETTING}
 */
@Embeddable
record SettingRole(UUID settingId, String role) {}
