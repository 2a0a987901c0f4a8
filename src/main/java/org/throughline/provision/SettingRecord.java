package org.throughline.provision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * A setting: a school, college or nursery.
 *
 * @param id the setting's id
 * @param urn unique reference number of GIAS; null when none is known
 * @param name the setting's name; unique
 * @param inBorough whether it lies in the borough
 * @param at where it is; null when unknown
 */
public record SettingRecord(
        UUID id,
        @Nullable Integer urn,
        String name,
        boolean inBorough,
        @Nullable GridReference at) {}
