package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.geography.Postcodes;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.Ukprn;

/** Settings: for those that GIAS does not have, or before it was brought. */
@Component
@Order(4)
class SettingsSheet implements Sheet {

    private static final String CODE = "settings";
    private static final String IN_BOROUGH = "In the borough";
    private static final String POSTCODE = "Setting postcode";
    private static final String EASTING = "Easting";
    private static final String NORTHING = "Northing";
    private static final String SECTION_41 = "Section 41 approved";
    private static final String UKPRN = "UKPRN";
    private static final String DFE_NUMBER = "DfE number";
    private static final String OPENED = "Setting opened";
    private static final String CLOSED = "Setting closed";
    private static final String REASON = "From a spreadsheet";

    private final Settings settings;
    private final Provisions provisions;
    private final Postcodes postcodes;

    SettingsSheet(Settings settings, Provisions provisions, Postcodes postcodes) {
        this.settings = settings;
        this.provisions = provisions;
        this.postcodes = postcodes;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Settings";
    }

    @Override
    public boolean isAboutChildren() {
        return false;
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        RegisterNames.settingColumns().reversed().stream()
                .map(column -> column.name().equals(RegisterNames.SETTING) ? column.needed() : column)
                .forEach(columns::add);
        columns.add(SheetColumn.required(
                IN_BOROUGH, CellForm.YES_NO, "Whether it lies in the borough", "Yes", "In borough", "Borough"));
        columns.add(SheetColumn.optional(
                POSTCODE, CellForm.POSTCODE, "Where it is, unless easting and northing say so", "BL9 0SW"));
        columns.add(SheetColumn.optional(EASTING, CellForm.WHOLE, "Metres east on the National Grid", "380000"));
        columns.add(SheetColumn.optional(NORTHING, CellForm.WHOLE, "Metres north on the National Grid", "410000"));
        columns.add(SheetColumn.optional(
                SECTION_41, CellForm.YES_NO, "Whether approved under section 41", "", "Section 41", "s41"));
        columns.add(SheetColumn.optional(UKPRN, CellForm.UKPRN, "UK provider reference number", ""));
        columns.add(SheetColumn.optional(
                DFE_NUMBER, CellForm.DFE_NUMBER, "Local authority and establishment number", "", "LAESTAB"));
        columns.add(SheetColumn.optional(OPENED, CellForm.DAY, "Day of opening", ""));
        columns.add(SheetColumn.optional(CLOSED, CellForm.DAY, "First day on which it is closed", ""));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("setting", "id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        RegisterNames register = new RegisterNames(provisions);
        Set<String> seen = new HashSet<>();
        List<FoundLine> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            List<ImportFault> faults = new ArrayList<>(row.faults());
            String urn = row.value(RegisterNames.URN);
            List<SettingRecord> found = new ArrayList<>(register.settings(urn));
            if (found.isEmpty()) {
                // one of this name that has another URN is another setting
                register.settings(row.value(RegisterNames.SETTING)).stream()
                        .filter(each -> urn.isEmpty() || each.urn() == null)
                        .forEach(found::add);
            }
            if (found.size() > 1) {
                faults.add(SheetRule.SEVERAL.broken(RegisterNames.SETTING, row.value(RegisterNames.SETTING)));
            }
            if (!seen.add(urn.isEmpty() ? row.value(RegisterNames.SETTING) : urn)) {
                faults.add(SheetRule.TWICE.broken("", row.value(RegisterNames.SETTING)));
            }
            Map<String, String> fields = new LinkedHashMap<>();
            columns().stream()
                    .map(SheetColumn::name)
                    .filter(column -> row.has(column) && !column.equals(POSTCODE))
                    .forEach(column -> fields.put(column, row.value(column)));
            locate(row, fields);
            lines.add(new FoundLine(
                    row.number(),
                    row.value(RegisterNames.SETTING),
                    found.size() == 1 ? found.getFirst().id() : null,
                    found.size() == 1 ? urn.isEmpty() ? "same name" : "same URN" : "",
                    List.of(),
                    fields,
                    faults,
                    CODE));
        }
        return lines;
    }

    private void locate(SheetRow row, Map<String, String> fields) {
        if (row.has(POSTCODE) && !(row.has(EASTING) && row.has(NORTHING))) {
            postcodes.find(row.value(POSTCODE)).ifPresent(at -> {
                fields.put(EASTING, metres(at.easting()));
                fields.put(NORTHING, metres(at.northing()));
            });
        }
    }

    private static String metres(double coordinate) {
        return String.valueOf(Math.round(coordinate));
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        ids.forEach(id -> settings.find(id).ifPresent(setting -> held.put(id, row(setting))));
        return held;
    }

    private static Map<String, String> row(SettingRecord setting) {
        Map<String, String> row = new LinkedHashMap<>();
        GridReference at = setting.at();
        SettingDetails details = setting.details();
        row.put(RegisterNames.SETTING, CellReader.words(setting.name()));
        row.put(RegisterNames.URN, Objects.toString(setting.urn(), ""));
        row.put(IN_BOROUGH, yesNo(setting.inBorough()));
        row.put(EASTING, at == null ? "" : metres(at.easting()));
        row.put(NORTHING, at == null ? "" : metres(at.northing()));
        row.put(SECTION_41, setting.section41() == null ? "" : yesNo(setting.section41()));
        row.put(UKPRN, Objects.toString(details.ukprn(), ""));
        row.put(DFE_NUMBER, Objects.toString(details.laestab(), ""));
        row.put(OPENED, Objects.toString(details.opened(), ""));
        row.put(CLOSED, Objects.toString(details.closed(), ""));
        return row;
    }

    private static String yesNo(boolean value) {
        return value ? SheetWords.YES : SheetWords.NO;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID target = line.target();
        SettingRecord known = target == null ? null : settings.find(target).orElseThrow();
        Map<String, String> now = new HashMap<>(known == null ? Map.of() : row(known));
        now.putAll(line.values());
        String urn = now.getOrDefault(RegisterNames.URN, "");
        String approved = now.getOrDefault(SECTION_41, "");
        SettingRecord changed = new SettingRecord(
                target == null ? UUID.randomUUID() : target,
                urn.isEmpty() ? null : Integer.valueOf(urn),
                now.getOrDefault(RegisterNames.SETTING, ""),
                SheetWords.YES.equals(now.get(IN_BOROUGH)),
                at(known, line.values(), now),
                approved.isEmpty() ? null : Boolean.valueOf(SheetWords.YES.equals(approved)),
                details(known == null ? SettingDetails.NONE : known.details(), now));
        if (known == null) {
            settings.record(changed);
        } else {
            settings.change(changed, REASON);
        }
        return changed.id();
    }

    private static @Nullable GridReference at(
            @Nullable SettingRecord known, Map<String, String> said, Map<String, String> now) {
        if (known != null && !said.containsKey(EASTING) && !said.containsKey(NORTHING)) {
            return known.at();
        }
        String easting = now.getOrDefault(EASTING, "");
        String northing = now.getOrDefault(NORTHING, "");
        return easting.isEmpty() || northing.isEmpty()
                ? null
                : new GridReference(Double.parseDouble(easting), Double.parseDouble(northing));
    }

    private static SettingDetails details(SettingDetails known, Map<String, String> now) {
        String ukprn = now.getOrDefault(UKPRN, "");
        String number = now.getOrDefault(DFE_NUMBER, "");
        return new SettingDetails(
                ukprn.isEmpty() ? null : Ukprn.of(ukprn),
                number.isEmpty() ? null : Laestab.of(number),
                day(now.getOrDefault(OPENED, "")),
                day(now.getOrDefault(CLOSED, "")),
                known.successor(),
                known.version(),
                known.type(),
                known.phase());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Override
    public List<Map<String, String>> rows() {
        // those of all England come from GIAS
        Set<UUID> ours = provisions.all().stream()
                .map(provision -> provision.setting().id())
                .collect(Collectors.toSet());
        return provisions.settings().stream()
                .filter(setting -> setting.inBorough() || ours.contains(setting.id()))
                .map(SettingsSheet::row)
                .toList();
    }
}
