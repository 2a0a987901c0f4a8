package org.throughline.interchange.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;

/**
 * Provisions and their places: a row for each provision, or one for each academic year or range of NC years of its
 * places. It makes provisions at settings that are on record, from GIAS or from the sheet of settings.
 */
@Component
@Order(5)
class PlacesSheet implements Sheet {

    private static final String CODE = "places";

    private final Provisions provisions;
    private final PlacesRecords records;
    private final Clock clock;

    PlacesSheet(Provisions provisions, PlacesRecords records, Clock clock) {
        this.provisions = provisions;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Provisions and places";
    }

    @Override
    public boolean isAboutChildren() {
        return false;
    }

    @Override
    public List<SheetColumn> columns() {
        return PlacesColumns.ALL;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("provision", "id"),
                OwnedTable.of("provision_need", "provision_id"),
                OwnedTable.of("provision_feature", "provision_id"),
                OwnedTable.of("commissioned_places", "provision_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        RegisterNames register = new RegisterNames(provisions);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            List<ImportFault> faults = new ArrayList<>();
            Optional<SettingRecord> setting = register.setting(row, faults::add);
            String key = row.has(PlacesColumns.CODE)
                    ? row.value(PlacesColumns.CODE)
                    : setting.map(each -> each.id().toString())
                                    .orElse(row.value(RegisterNames.SETTING) + row.value(RegisterNames.URN))
                            + "|" + row.value(PlacesColumns.TYPE) + "|" + row.value(PlacesColumns.NAME);
            Group group =
                    groups.computeIfAbsent(key, each -> new Group(setting.orElse(null), new ArrayList<>(), faults));
            group.rows().add(row);
        }
        Set<String> taken = new HashSet<>();
        rows.stream().map(row -> row.value(PlacesColumns.CODE)).forEach(taken::add);
        return groups.values().stream()
                .map(group -> line(register, group, taken))
                .sorted(Comparator.comparingLong(FoundLine::row))
                .toList();
    }

    /** The rows of one provision. */
    private record Group(@Nullable SettingRecord setting, List<SheetRow> rows, List<ImportFault> faults) {}

    private FoundLine line(RegisterNames register, Group group, Set<String> taken) {
        SheetRow first = group.rows().getFirst();
        List<ImportFault> faults = new ArrayList<>(group.faults());
        group.rows().forEach(row -> faults.addAll(row.faults()));
        Optional<ProvisionRecord> known = known(register, group, first, faults);
        Map<String, String> fields = new LinkedHashMap<>();
        for (SheetRow row : group.rows()) {
            for (String column : PlacesColumns.OF_PROVISION) {
                String value = column.equals(PlacesColumns.NEEDS)
                        ? PlacesRecords.anyOrder(row.value(column))
                        : row.value(column);
                String before = row.has(column) ? fields.put(column, value) : null;
                if (before != null && !before.equals(value)) {
                    faults.add(SheetRule.TWICE.broken(column, value, before + ", as in an earlier row"));
                }
            }
            places(row, known.orElse(null), fields, faults);
        }
        SettingRecord setting = group.setting();
        if (setting != null) {
            fields.put(PlacesColumns.AT, PlacesRecords.at(setting));
            if (known.isEmpty()) {
                fields.putIfAbsent(PlacesColumns.CODE, code(register, setting, first, taken));
                fields.putIfAbsent(PlacesColumns.NAME, name(setting, first));
                PlacesRecords.problems(setting, fields)
                        .forEach(problem -> faults.add(
                                SheetRule.NOT_TAKEN.broken("", fields.getOrDefault(PlacesColumns.NAME, ""), problem)));
            }
        }
        return new FoundLine(
                first.number(),
                fields.getOrDefault(
                        PlacesColumns.NAME,
                        known.map(ProvisionRecord::name).orElse(first.value(RegisterNames.SETTING))),
                known.map(ProvisionRecord::id).orElse(null),
                known.isEmpty() ? "" : first.has(PlacesColumns.CODE) ? "same code" : "same setting and type",
                List.of(),
                fields,
                faults,
                CODE);
    }

    private static Optional<ProvisionRecord> known(
            RegisterNames register, Group group, SheetRow first, List<ImportFault> faults) {
        if (first.has(PlacesColumns.CODE)) {
            return register.provision(first.value(PlacesColumns.CODE))
                    .filter(each -> each.code().equals(first.value(PlacesColumns.CODE)));
        }
        SettingRecord setting = group.setting();
        if (setting == null) {
            return Optional.empty();
        }
        List<ProvisionRecord> same = register.at(setting).stream()
                .filter(each -> each.type().label().equals(first.value(PlacesColumns.TYPE)))
                .filter(each -> !first.has(PlacesColumns.NAME)
                        || CellReader.words(each.name()).equals(first.value(PlacesColumns.NAME)))
                .toList();
        if (same.size() > 1) {
            faults.add(SheetRule.SEVERAL.broken(PlacesColumns.CODE, setting.name()));
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private void places(
            SheetRow row, @Nullable ProvisionRecord known, Map<String, String> fields, List<ImportFault> faults) {
        if (!row.has(PlacesColumns.PLACES)) {
            return;
        }
        String year = row.has(PlacesColumns.YEAR)
                ? row.value(PlacesColumns.YEAR)
                : AcademicYear.of(LocalDate.now(clock)).label();
        String from = first(
                row.value(PlacesColumns.PLACES_FROM),
                fields.getOrDefault(PlacesColumns.NC_FROM, known == null ? "" : String.valueOf(known.ncYearFrom())));
        String to = first(
                row.value(PlacesColumns.PLACES_TO),
                fields.getOrDefault(PlacesColumns.NC_TO, known == null ? "" : String.valueOf(known.ncYearTo())));
        if (from.isEmpty() || to.isEmpty()) {
            faults.add(SheetRule.MISSING.broken(from.isEmpty() ? PlacesColumns.NC_FROM : PlacesColumns.NC_TO, ""));
            return;
        }
        String field = PlacesRecords.field(year, from, to);
        if (fields.containsKey(field)) {
            faults.add(SheetRule.TWICE.broken(PlacesColumns.PLACES, field));
        }
        fields.put(field, PlacesRecords.places(row.value(PlacesColumns.PLACES), row.value(PlacesColumns.KEPT_BACK)));
    }

    private static String first(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }

    /** A code that nobody has, from the URN and the type. */
    private static String code(RegisterNames register, SettingRecord setting, SheetRow row, Set<String> taken) {
        String base = setting.urn() == null
                ? setting.name().replaceAll("[^A-Za-z0-9]", "")
                : setting.urn().toString();
        ProvisionType type = SheetWords.type(row.value(PlacesColumns.TYPE), ProvisionType.MAINSTREAM);
        String end = type == ProvisionType.RESOURCED_PROVISION ? "-RP" : type == ProvisionType.SEN_UNIT ? "-SU" : "";
        String wanted = (base.length() > 30 ? base.substring(0, 30) : base) + end;
        String code = wanted;
        for (int number = 2; !register.isFree(code) || !taken.add(code); number++) {
            code = wanted + "-" + number;
        }
        return code;
    }

    private static String name(SettingRecord setting, SheetRow row) {
        ProvisionType type = SheetWords.type(row.value(PlacesColumns.TYPE), ProvisionType.MAINSTREAM);
        return switch (type) {
            case RESOURCED_PROVISION -> setting.name() + " resourced provision";
            case SEN_UNIT -> setting.name() + " SEN unit";
            default -> setting.name();
        };
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        for (ProvisionRecord each : provisions.all()) {
            UUID id = Objects.requireNonNull(each.id());
            if (ids.contains(id)) {
                held.put(id, PlacesRecords.fields(each));
            }
        }
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        return records.load(line);
    }

    @Override
    public List<Map<String, String>> rows() {
        return provisions.all().stream()
                .flatMap(each -> PlacesRecords.rows(each).stream())
                .toList();
    }
}
