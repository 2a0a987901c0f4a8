package org.throughline.interchange.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.LineToLoad;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** Provisions as fields of a sheet, and back. */
@Component
class PlacesRecords {

    private static final Pattern LINE =
            Pattern.compile("Places ([0-9]{4})/[0-9]{2}, NC years (-?[0-9]+) to (-?[0-9]+)");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]+)(?:, ([0-9]+) kept back)?");

    private final Provisions provisions;

    PlacesRecords(Provisions provisions) {
        this.provisions = provisions;
    }

    /** The field of the places of an academic year and NC years. */
    static String field(String year, String from, String to) {
        return "Places " + year + ", NC years " + from + " to " + to;
    }

    /** Places as the text of a field. */
    static String places(String places, String keptBack) {
        return places + (keptBack.isEmpty() || keptBack.equals("0") ? "" : ", " + keptBack + " kept back");
    }

    /** Needs in the order of the code list, as none of a designation comes first. */
    static String anyOrder(String needs) {
        return SheetWords.text(SheetWords.needsOf(needs).stream().sorted().toList());
    }

    /** A setting as the text of a field: by its URN where it has one. */
    static String at(SettingRecord setting) {
        return setting.urn() == null ? setting.name() : setting.urn().toString();
    }

    /** What is on record of a provision. */
    static Map<String, String> fields(ProvisionRecord provision) {
        Map<String, String> fields = new LinkedHashMap<>(whole(provision));
        fields.put(PlacesColumns.AT, at(provision.setting()));
        provision.places().forEach(line -> fields.put(field(line), places(line)));
        return fields;
    }

    private static String field(CommissionedPlaces line) {
        return field(
                new AcademicYear(line.academicYear()).label(),
                String.valueOf(line.ncYearFrom()),
                String.valueOf(line.ncYearTo()));
    }

    private static String places(CommissionedPlaces line) {
        return places(String.valueOf(line.places()), String.valueOf(line.keptBack()));
    }

    private static Map<String, String> whole(ProvisionRecord provision) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PlacesColumns.CODE, provision.code());
        fields.put(PlacesColumns.NAME, CellReader.words(provision.name()));
        fields.put(PlacesColumns.TYPE, provision.type().label());
        fields.put(
                PlacesColumns.NEEDS,
                SheetWords.text(provision.designation().stream().sorted().toList()));
        fields.put(PlacesColumns.NC_FROM, String.valueOf(provision.ncYearFrom()));
        fields.put(PlacesColumns.NC_TO, String.valueOf(provision.ncYearTo()));
        fields.put(
                PlacesColumns.SEX,
                provision.sex() == null ? "" : provision.sex().label());
        fields.put(PlacesColumns.FEATURES, String.join(", ", new TreeSet<>(provision.features())));
        fields.put(PlacesColumns.COST, CellReader.amount(provision.annualCost()));
        fields.put(PlacesColumns.OPENS, year(provision.opens()));
        fields.put(PlacesColumns.CLOSES, year(provision.closes()));
        return fields;
    }

    private static String year(@Nullable Integer start) {
        return start == null ? "" : new AcademicYear(start).label();
    }

    /** A provision as rows of the sheet: one for each line of places, or one where there is none. */
    static List<Map<String, String>> rows(ProvisionRecord provision) {
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put(RegisterNames.URN, Objects.toString(provision.setting().urn(), ""));
        whole.put(RegisterNames.SETTING, CellReader.words(provision.setting().name()));
        whole.putAll(whole(provision));
        if (provision.places().isEmpty()) {
            return List.of(whole);
        }
        return provision.places().stream()
                .map(line -> {
                    Map<String, String> row = new LinkedHashMap<>(whole);
                    row.put(PlacesColumns.YEAR, new AcademicYear(line.academicYear()).label());
                    row.put(PlacesColumns.PLACES, String.valueOf(line.places()));
                    row.put(PlacesColumns.KEPT_BACK, line.keptBack() == 0 ? "" : String.valueOf(line.keptBack()));
                    row.put(PlacesColumns.PLACES_FROM, String.valueOf(line.ncYearFrom()));
                    row.put(PlacesColumns.PLACES_TO, String.valueOf(line.ncYearTo()));
                    return row;
                })
                .toList();
    }

    /** What the register would say to a new provision, as sentences. */
    static List<String> problems(SettingRecord setting, Map<String, String> fields) {
        if (!fields.containsKey(PlacesColumns.NC_FROM) || !fields.containsKey(PlacesColumns.NC_TO)) {
            return List.of("Enter the lowest and the highest NC year of a new provision");
        }
        return changed(null, setting, fields).problems();
    }

    /** Records a provision, new or changed. */
    UUID load(LineToLoad line) {
        UUID target = line.target();
        if (target != null) {
            ProvisionRecord known = provisions.find(target).orElseThrow();
            return provisions.record(changed(known, setting(known, line.values()), line.values()));
        }
        return provisions.record(changed(null, setting(null, line.values()), line.values()));
    }

    private SettingRecord setting(@Nullable ProvisionRecord known, Map<String, String> values) {
        String at = values.get(PlacesColumns.AT);
        if (known != null && (at == null || at.equals(at(known.setting())))) {
            return known.setting();
        }
        List<SettingRecord> found = new RegisterNames(provisions).settings(Objects.requireNonNullElse(at, ""));
        if (found.size() != 1) {
            throw new SheetRefusal.NotOnOurList(Objects.requireNonNullElse(at, "")).refused();
        }
        return found.getFirst();
    }

    private static ProvisionRecord changed(
            @Nullable ProvisionRecord known, SettingRecord setting, Map<String, String> values) {
        Map<String, String> now = new HashMap<>(known == null ? Map.of() : whole(known));
        now.putAll(values);
        List<NeedType> needs = SheetWords.needsOf(now.getOrDefault(PlacesColumns.NEEDS, ""));
        String features = now.getOrDefault(PlacesColumns.FEATURES, "");
        String sex = now.getOrDefault(PlacesColumns.SEX, "");
        return new ProvisionRecord(
                known == null ? null : known.id(),
                known == null ? null : known.version(),
                setting,
                now.getOrDefault(PlacesColumns.CODE, ""),
                now.getOrDefault(PlacesColumns.NAME, ""),
                SheetWords.type(now.getOrDefault(PlacesColumns.TYPE, ""), ProvisionType.MAINSTREAM),
                Set.copyOf(needs),
                Integer.parseInt(now.getOrDefault(PlacesColumns.NC_FROM, "0")),
                Integer.parseInt(now.getOrDefault(PlacesColumns.NC_TO, "0")),
                sex.isEmpty() ? null : sex.equals(Sex.F.label()) ? Sex.F : Sex.M,
                features.isEmpty() ? Set.of() : Set.of(features.split(", ")),
                new BigDecimal(now.getOrDefault(PlacesColumns.COST, "0")),
                start(now.getOrDefault(PlacesColumns.OPENS, "")),
                start(now.getOrDefault(PlacesColumns.CLOSES, "")),
                lines(known == null ? List.of() : known.places(), values),
                known == null ? List.of() : known.otherSeats());
    }

    private static @Nullable Integer start(String label) {
        return label.isEmpty() ? null : Integer.valueOf(ChildrenSheet.start(label));
    }

    private static List<CommissionedPlaces> lines(List<CommissionedPlaces> known, Map<String, String> values) {
        Map<String, CommissionedPlaces> lines = new LinkedHashMap<>();
        known.forEach(line -> lines.put(field(line), line));
        values.forEach((field, value) -> {
            Matcher which = LINE.matcher(field);
            Matcher numbers = NUMBERS.matcher(value);
            if (which.matches() && numbers.matches()) {
                lines.put(
                        field,
                        new CommissionedPlaces(
                                Integer.parseInt(which.group(1)),
                                Integer.parseInt(which.group(2)),
                                Integer.parseInt(which.group(3)),
                                Integer.parseInt(numbers.group(1)),
                                numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2))));
            }
        });
        List<CommissionedPlaces> all = new ArrayList<>(lines.values());
        if (!all.equals(known)) {
            all.sort(Comparator.comparingInt(CommissionedPlaces::academicYear)
                    .thenComparingInt(CommissionedPlaces::ncYearFrom)
                    .thenComparingInt(CommissionedPlaces::ncYearTo));
        }
        return all;
    }
}
