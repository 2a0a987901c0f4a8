package org.throughline.provision;

/**
 * A phase of education by which children enter a setting. Source: Get Information about Schools, by its codes.
 *
 * @param code its code
 * @param name shown to people
 */
public record SettingPhase(int code, String name) {}
