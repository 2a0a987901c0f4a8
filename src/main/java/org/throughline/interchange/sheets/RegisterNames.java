package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.interchange.ImportFault;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.Names;

/** The register by code, URN and name, to be asked many times. Names are not unique. */
final class RegisterNames {

    static final String PROVISION = "Provision";
    static final String URN = "URN";
    static final String SETTING = "Setting";

    private final Map<String, ProvisionRecord> byCode = new HashMap<>();
    private final Map<String, List<ProvisionRecord>> byName = new HashMap<>();
    private final Map<UUID, List<ProvisionRecord>> bySetting = new HashMap<>();
    private final Map<UUID, ProvisionRecord> byId = new HashMap<>();
    private final Map<String, SettingRecord> settingByUrn = new HashMap<>();
    private final Map<String, List<SettingRecord>> settingByName = new HashMap<>();
    private final Provisions provisions;
    private boolean hasSettings;

    RegisterNames(Provisions provisions) {
        this.provisions = provisions;
        for (ProvisionRecord each : provisions.all()) {
            byCode.put(each.code(), each);
            byName.computeIfAbsent(Names.comparable(each.name()), name -> new ArrayList<>())
                    .add(each);
            bySetting
                    .computeIfAbsent(each.setting().id(), id -> new ArrayList<>())
                    .add(each);
            if (each.id() != null) {
                byId.put(each.id(), each);
            }
        }
    }

    /** The settings of all England may be on record: they are asked for where a row needs them. */
    private void readSettings() {
        if (hasSettings) {
            return;
        }
        hasSettings = true;
        for (SettingRecord each : provisions.settings()) {
            if (each.urn() != null) {
                settingByUrn.put(each.urn().toString(), each);
            }
            settingByName
                    .computeIfAbsent(Names.comparable(each.name()), name -> new ArrayList<>())
                    .add(each);
        }
    }

    static List<SheetColumn> settingColumns() {
        return List.of(
                SheetColumn.optional(
                        URN,
                        CellForm.URN,
                        "URN of the setting in GIAS",
                        "105123",
                        "Unique reference number",
                        "School URN"),
                SheetColumn.optional(
                        SETTING,
                        CellForm.WORDS,
                        "Name of the setting, where the URN is not known or to be read beside it",
                        "Sample Lane School",
                        "School",
                        "Setting name",
                        "School name",
                        "EstablishmentName"));
    }

    static List<SheetColumn> provisionColumns() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.optional(
                PROVISION,
                CellForm.WORDS,
                "Code or name of the provision",
                "105123-RP",
                "Provision code",
                "Provision name",
                "Base"));
        columns.addAll(settingColumns());
        return columns;
    }

    /** The provision of a code or a name that only one has. */
    Optional<ProvisionRecord> provision(String codeOrName) {
        ProvisionRecord coded = byCode.get(codeOrName);
        List<ProvisionRecord> named = byName.getOrDefault(Names.comparable(codeOrName), List.of());
        return coded != null
                ? Optional.of(coded)
                : named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    Optional<ProvisionRecord> provision(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The provision that a row names by code, name or its setting; what keeps it from being found is told. */
    Optional<ProvisionRecord> provision(SheetRow row, Consumer<ImportFault> faults) {
        if (row.has(PROVISION)) {
            Optional<ProvisionRecord> found = provision(row.value(PROVISION));
            if (found.isEmpty()) {
                boolean isSeveral = byName.containsKey(Names.comparable(row.value(PROVISION)));
                faults.accept((isSeveral ? SheetRule.SEVERAL : SheetRule.NO_PROVISION)
                        .broken(PROVISION, row.value(PROVISION)));
            }
            return found;
        }
        Optional<SettingRecord> setting = setting(row, faults);
        List<ProvisionRecord> there = setting.map(each -> bySetting.getOrDefault(each.id(), List.of()))
                .orElse(List.of());
        if (setting.isPresent() && there.size() != 1) {
            faults.accept((there.isEmpty() ? SheetRule.NO_PROVISION : SheetRule.SEVERAL)
                    .broken(PROVISION, setting.get().name()));
        }
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** The setting that a row names; what keeps it from being found is told. */
    Optional<SettingRecord> setting(SheetRow row, Consumer<ImportFault> faults) {
        String said = row.has(URN) ? row.value(URN) : row.value(SETTING);
        List<SettingRecord> found = settings(said);
        if (found.size() != 1) {
            faults.accept((found.isEmpty() ? SheetRule.NO_SETTING : SheetRule.SEVERAL)
                    .broken(row.has(URN) ? URN : SETTING, said));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The settings of a URN or name. */
    List<SettingRecord> settings(String urnOrName) {
        readSettings();
        SettingRecord numbered = settingByUrn.get(urnOrName);
        return numbered != null
                ? List.of(numbered)
                : settingByName.getOrDefault(Names.comparable(urnOrName), List.of());
    }

    /** The provisions of a setting. */
    List<ProvisionRecord> at(SettingRecord setting) {
        return bySetting.getOrDefault(setting.id(), List.of());
    }

    /** Whether a code is free. */
    boolean isFree(String code) {
        return !byCode.containsKey(code);
    }
}
