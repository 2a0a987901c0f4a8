package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Candidate;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.GridReference;
import org.throughline.shared.NameSearch;

/**
 * The settings on record, to be found by what a register of establishments says. A URN is certain, and one that differs
 * is another setting, whatever else is the same: a school that became an academy keeps its name and its DfE number.
 * Only a setting without a URN on record is found by its other numbers or, for a person to decide, by its name.
 */
final class RegisterIndex {

    /** Two of the same name further apart than this are two. */
    private static final double NEAR_METRES = 5_000;

    private final Map<Integer, SettingRecord> byUrn = new HashMap<>();
    private final Map<Integer, SettingRecord> byLaestab = new HashMap<>();
    private final Map<Integer, SettingRecord> byUkprn = new HashMap<>();
    private final Map<String, List<SettingRecord>> byName = new HashMap<>();
    private final LocalDate today;

    RegisterIndex(Collection<SettingRecord> settings, LocalDate today) {
        this.today = today;
        settings.forEach(this::add);
    }

    private void add(SettingRecord setting) {
        Integer urn = setting.urn();
        if (urn != null) {
            byUrn.put(urn, setting);
            return;
        }
        if (setting.details().laestab() != null) {
            byLaestab.put(setting.details().laestab().number(), setting);
        }
        if (setting.details().ukprn() != null) {
            byUkprn.put(setting.details().ukprn().value(), setting);
        }
        byName.computeIfAbsent(folded(setting.name()), key -> new ArrayList<>()).add(setting);
    }

    /**
     * Which setting an establishment is.
     *
     * @param setting the one on record; null where none is certain
     * @param matchedBy what speaks for it; blank where none is certain
     * @param candidates which it may be, for a person to choose
     * @param isNameTaken whether an open setting that it is not, of the same name and without a URN, stands in its way
     */
    record Match(@Nullable SettingRecord setting, String matchedBy, List<Candidate> candidates, boolean isNameTaken) {

        /** Whether anything on record may be meant. */
        boolean isAny() {
            return setting != null || !candidates.isEmpty();
        }

        @Nullable
        UUID target() {
            return setting == null ? null : setting.id();
        }
    }

    Match match(Establishment establishment, boolean isOwn) {
        SettingRecord same = byUrn.get(Objects.requireNonNullElse(establishment.urn(), 0));
        if (same != null) {
            return certain(same, "same URN");
        }
        if (establishment.laestab() != null) {
            same = byLaestab.get(establishment.laestab().number());
        }
        if (same != null) {
            return certain(same, "same DfE number, no URN on record");
        }
        if (establishment.ukprn() != null) {
            same = byUkprn.get(establishment.ukprn().value());
        }
        if (same != null) {
            return certain(same, "same UKPRN, no URN on record");
        }
        List<SettingRecord> named = byName.getOrDefault(folded(establishment.name()), List.of());
        List<Candidate> candidates = named.stream()
                .filter(setting -> setting.inBorough() == isOwn && isNear(setting.at(), establishment.at()))
                .map(setting -> candidate(setting, "same name, no URN on record"))
                .toList();
        boolean isNameTaken = candidates.isEmpty()
                && !establishment.isClosed()
                && named.stream().anyMatch(setting -> !setting.details().isClosedOn(today));
        return new Match(null, "", candidates, isNameTaken);
    }

    static Candidate candidate(SettingRecord setting, String why) {
        return new Candidate(setting.id(), setting.name(), why);
    }

    private static Match certain(SettingRecord setting, String why) {
        return new Match(setting, why, List.of(), false);
    }

    private static boolean isNear(@Nullable GridReference one, @Nullable GridReference other) {
        return one == null || other == null || one.metresTo(other) <= NEAR_METRES;
    }

    private static String folded(String name) {
        return NameSearch.folded(name).strip();
    }
}
