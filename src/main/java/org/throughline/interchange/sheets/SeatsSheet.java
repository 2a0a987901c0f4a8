package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.provision.OtherSeats;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SeatNames;
import org.throughline.provision.SeatsOfOthers;
import org.throughline.shared.AcademicYear;

/** Seats that other authorities' children hold at our provisions: a row for each academic year and NC year. */
@Component
@Order(8)
class SeatsSheet implements Sheet {

    private static final String CODE = "seats";
    private static final String YEAR = "Academic year";
    private static final String NC_YEAR = "NC year";
    private static final String SEATS = "Seats of other authorities' children";
    private static final Pattern FIELD = Pattern.compile("Seats ([0-9]{4})/[0-9]{2}, NC year (-?[0-9]+)");

    private final Provisions provisions;
    private final SeatsOfOthers seats;

    SeatsSheet(Provisions provisions, SeatsOfOthers seats) {
        this.provisions = provisions;
        this.seats = seats;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Seats held by other authorities' children";
    }

    @Override
    public boolean isAboutChildren() {
        return false;
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(RegisterNames.provisionColumns());
        columns.add(SheetColumn.required(YEAR, CellForm.ACADEMIC_YEAR, "Academic year", "2026/27", "Year"));
        columns.add(SheetColumn.required(
                NC_YEAR, CellForm.NC_YEAR, "NC year of the children in that academic year", "7", "Year group"));
        columns.add(SheetColumn.required(
                SEATS,
                CellForm.WHOLE,
                "How many seats they hold; 0 for none any more",
                "2",
                "Seats",
                "Seats of others"));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("provision", "id"),
                OwnedTable.of("other_authority_seats", "provision_id"),
                OwnedTable.of("other_authority_names", "provision_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        RegisterNames register = new RegisterNames(provisions);
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        Map<String, ProvisionRecord> known = new HashMap<>();
        Map<String, List<ImportFault>> faults = new HashMap<>();
        for (SheetRow row : rows) {
            List<ImportFault> found = new ArrayList<>(row.faults());
            Optional<ProvisionRecord> at = register.provision(row, found::add);
            String key = at.map(ProvisionRecord::code).orElse("row " + row.number());
            at.ifPresent(each -> known.put(key, each));
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
            faults.computeIfAbsent(key, each -> new ArrayList<>()).addAll(found);
        }
        List<FoundLine> lines = new ArrayList<>();
        groups.forEach((key, group) ->
                lines.add(line(group, Optional.ofNullable(known.get(key)), Objects.requireNonNull(faults.get(key)))));
        return lines;
    }

    private static FoundLine line(List<SheetRow> rows, Optional<ProvisionRecord> at, List<ImportFault> faults) {
        Map<String, String> fields = new TreeMap<>();
        for (SheetRow row : rows) {
            if (!row.has(YEAR) || !row.has(NC_YEAR) || !row.has(SEATS)) {
                continue;
            }
            int ncYear = Integer.parseInt(row.value(NC_YEAR));
            at.filter(each -> ncYear < each.ncYearFrom() || ncYear > each.ncYearTo())
                    .ifPresent(each -> faults.add(SheetRule.OUT_OF_RANGE.broken(
                            NC_YEAR, row.value(NC_YEAR), each.ncYearFrom() + " to " + each.ncYearTo())));
            if (fields.put(field(row.value(YEAR), ncYear), row.value(SEATS)) != null) {
                faults.add(SheetRule.TWICE.broken(SEATS, field(row.value(YEAR), ncYear)));
            }
        }
        return new FoundLine(
                rows.getFirst().number(),
                at.map(ProvisionRecord::name).orElse(rows.getFirst().value(RegisterNames.PROVISION)),
                at.map(ProvisionRecord::id).orElse(null),
                at.isEmpty() ? "" : "same provision",
                List.of(),
                fields,
                faults,
                CODE);
    }

    private static String field(String year, int ncYear) {
        return "Seats " + year + ", NC year " + ncYear;
    }

    /**
     * The seats of a provision by year and NC year. A group of an earlier year that a later year does not name holds
     * none in it, which is written out, as else it would be read as going on.
     */
    private static List<OtherSeats> lines(ProvisionRecord provision) {
        Map<String, OtherSeats> lines = new LinkedHashMap<>();
        provision.otherSeats().forEach(line -> lines.put(line.academicYear() + " " + line.ncYear(), line));
        List<Integer> years = provision.otherSeats().stream()
                .map(OtherSeats::academicYear)
                .distinct()
                .sorted()
                .toList();
        for (int index = 1; index < years.size(); index++) {
            int before = years.get(index - 1);
            int year = years.get(index);
            provision.otherSeats().stream()
                    .filter(line -> line.academicYear() == before && line.seats() > 0)
                    .map(line -> new OtherSeats(year, line.ncYear() + year - before, 0))
                    .filter(line -> line.ncYear() <= provision.ncYearTo())
                    .forEach(line -> lines.putIfAbsent(line.academicYear() + " " + line.ncYear(), line));
        }
        return List.copyOf(lines.values());
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        ids.forEach(id -> provisions.find(id).ifPresent(provision -> {
            Map<String, String> fields = new HashMap<>();
            lines(provision)
                    .forEach(line -> fields.put(
                            field(new AcademicYear(line.academicYear()).label(), line.ncYear()),
                            String.valueOf(line.seats())));
            held.put(id, fields);
        }));
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID target = Objects.requireNonNull(line.target(), "a provision on our list, or the line is refused");
        new TreeMap<>(line.values()).forEach((field, value) -> {
            Matcher which = FIELD.matcher(field);
            if (which.matches()) {
                OtherSeats group = new OtherSeats(
                        Integer.parseInt(which.group(1)), Integer.parseInt(which.group(2)), Integer.parseInt(value));
                SeatNames names = seats.namesAt(target).get(group.receptionYear());
                seats.record(
                        provisions.find(target).orElseThrow(),
                        group,
                        names == null || group.seats() == 0 ? "" : names.names());
            }
        });
        return target;
    }

    @Override
    public List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ProvisionRecord provision : provisions.all()) {
            for (OtherSeats line : lines(provision)) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put(RegisterNames.PROVISION, provision.code());
                row.put(
                        RegisterNames.SETTING,
                        CellReader.words(provision.setting().name()));
                row.put(YEAR, new AcademicYear(line.academicYear()).label());
                row.put(NC_YEAR, String.valueOf(line.ncYear()));
                row.put(SEATS, String.valueOf(line.seats()));
                rows.add(row);
            }
        }
        return rows;
    }
}
