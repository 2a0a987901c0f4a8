package org.throughline.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a user does: roles at the authority, and roles at each setting.
 *
 * @param ofAuthority constants of {@link Roles#OF_THE_AUTHORITY} or {@link Roles#OF_HEALTH}
 * @param workplaces the settings, each once
 */
public record Work(Set<String> ofAuthority, List<Workplace> workplaces) {

    /**
     * Refuses what would give nobody anything, or more than was meant.
     *
     * @throws org.throughline.shared.Refused as {@link WorkRefusal}
     */
    public Work {
        ofAuthority = Set.copyOf(ofAuthority);
        workplaces = List.copyOf(workplaces);
        if (ofAuthority.isEmpty() && workplaces.isEmpty()) {
            throw new WorkRefusal.NoRole().refused();
        }
        if (!ofAuthority.stream()
                .allMatch(role -> Roles.OF_THE_AUTHORITY.contains(role) || Roles.OF_HEALTH.contains(role))) {
            throw new WorkRefusal.RoleWithoutSetting().refused();
        }
        Set<UUID> seen = new HashSet<>();
        for (Workplace place : workplaces) {
            if (place.roles().isEmpty()) {
                throw new WorkRefusal.SettingWithoutRole().refused();
            }
            if (!Roles.OF_A_SETTING.containsAll(place.roles())) {
                throw new WorkRefusal.RoleOfTheAuthority().refused();
            }
            if (!seen.add(place.settingId())) {
                throw new WorkRefusal.SettingTwice().refused();
            }
        }
        if (ofAuthority.equals(Set.of(Roles.HEALTH))) {
            throw new WorkRefusal.HealthAlone().refused();
        }
    }

    /** A role at the authority and none at a setting. */
    public static Work ofAuthority(String... roles) {
        return new Work(Set.of(roles), List.of());
    }

    /** Roles at one setting. */
    public static Work at(UUID settingId, String... roles) {
        return new Work(Set.of(), List.of(new Workplace(settingId, Set.of(roles))));
    }

    /** Puts together what the database keeps apart. */
    static List<Workplace> workplaces(Collection<SettingRole> held) {
        Map<UUID, Set<String>> bySetting = held.stream()
                .collect(Collectors.groupingBy(
                        SettingRole::settingId,
                        TreeMap::new,
                        Collectors.mapping(SettingRole::role, Collectors.toSet())));
        return bySetting.entrySet().stream()
                .map(each -> new Workplace(each.getKey(), each.getValue()))
                .toList();
    }

    /** As the database keeps it. */
    Set<SettingRole> settingRoles() {
        return workplaces.stream()
                .flatMap(place -> place.roles().stream().map(role -> new SettingRole(place.settingId(), role)))
                .collect(Collectors.toSet());
    }
}
