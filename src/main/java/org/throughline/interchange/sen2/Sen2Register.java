package org.throughline.interchange.sen2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** The settings and provisions on record, to be found as a return names them. */
final class Sen2Register {

    private final Map<String, SettingRecord> byUrn = new HashMap<>();
    private final Map<String, List<SettingRecord>> byUkprn = new HashMap<>();
    private final Map<String, List<SettingRecord>> withoutNumbers = new HashMap<>();
    private final Map<UUID, List<ProvisionRecord>> bySetting = new HashMap<>();
    private final Map<UUID, ProvisionRecord> provisions = new HashMap<>();

    Sen2Register(List<SettingRecord> settings, List<ProvisionRecord> provisions) {
        for (SettingRecord setting : settings) {
            Integer urn = setting.urn();
            String ukprn = ukprn(setting);
            if (urn != null) {
                byUrn.put(String.valueOf(urn), setting);
            }
            if (!ukprn.isEmpty()) {
                byUkprn.computeIfAbsent(ukprn, key -> new ArrayList<>()).add(setting);
            }
            if (urn == null && ukprn.isEmpty()) {
                withoutNumbers
                        .computeIfAbsent(folded(setting.name()), key -> new ArrayList<>())
                        .add(setting);
            }
        }
        provisions.stream().sorted(Comparator.comparing(ProvisionRecord::code)).forEach(provision -> {
            this.provisions.put(Objects.requireNonNull(provision.id()), provision);
            bySetting
                    .computeIfAbsent(provision.setting().id(), key -> new ArrayList<>())
                    .add(provision);
        });
    }

    static String ukprn(SettingRecord setting) {
        return Objects.toString(setting.details().ukprn(), "");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.UK);
    }

    /** A provision on record. */
    ProvisionRecord provision(UUID id) {
        return Objects.requireNonNull(provisions.get(id));
    }

    /**
     * The setting that a placement or plan detail means. One on record without numbers is known by its name, which our
     * own export writes beside the code OTH.
     */
    Optional<SettingRecord> setting(Sen2Node detail) {
        if (detail.has("URN")) {
            return Optional.ofNullable(byUrn.get(detail.text("URN")));
        }
        if (detail.has("UKPRN")) {
            return onlyOne(byUkprn.get(detail.text("UKPRN")));
        }
        return detail.text("SENsetting").equals("OTH")
                ? onlyOne(withoutNumbers.get(folded(detail.text("SENsettingOther"))))
                : Optional.empty();
    }

    private static Optional<SettingRecord> onlyOne(@Nullable List<SettingRecord> found) {
        return found == null || found.size() != 1 ? Optional.empty() : Optional.of(found.getFirst());
    }

    boolean hasUnit(SettingRecord setting) {
        return hasType(setting, ProvisionType.SEN_UNIT);
    }

    boolean hasResourced(SettingRecord setting) {
        return hasType(setting, ProvisionType.RESOURCED_PROVISION);
    }

    /** Whether anything of what a setting offers is on record. */
    boolean isDescribed(SettingRecord setting) {
        return bySetting.containsKey(setting.id());
    }

    private boolean hasType(SettingRecord setting, ProvisionType type) {
        return bySetting.getOrDefault(setting.id(), List.of()).stream().anyMatch(each -> each.type() == type);
    }

    /**
     * The provision of a setting in which a child has a place: one where the child is already before others, then one
     * for the child's first need, then by code.
     *
     * @param held the provisions at which the child has or had places
     */
    Optional<ProvisionRecord> provision(
            SettingRecord setting, boolean isUnit, boolean isResourced, List<NeedType> needs, Set<UUID> held) {
        Comparator<ProvisionRecord> isHeld = Comparator.comparing(each -> !held.contains(each.id()));
        Comparator<ProvisionRecord> fits = Comparator.comparing(
                each -> needs.isEmpty() || !each.designation().contains(needs.getFirst()));
        return bySetting.getOrDefault(setting.id(), List.of()).stream()
                .filter(each -> switch (each.type()) {
                    case SEN_UNIT -> isUnit;
                    case RESOURCED_PROVISION -> isResourced;
                    default -> !isUnit && !isResourced;
                })
                .min(isHeld.thenComparing(fits));
    }
}
