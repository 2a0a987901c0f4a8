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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.Trail;
import org.throughline.episodes.Why;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.Refused;

/** Where children are and will be: a row for each place, from a day to a day. */
@Component
@Order(7)
class PlacementsSheet implements Sheet {

    private static final String CODE = "placements";
    private static final String STARTS = "Place from";
    private static final String ENDS = "Place until";
    private static final String LAST_YEAR = "Last NC year";
    private static final String FROM = "Place from ";
    private static final Why FROM_FILE = new Why("OTHER", "From a spreadsheet");

    private final ChildLines children;
    private final ChildExport export;
    private final Placements placements;
    private final PlaceEpisodes episodes;
    private final Provisions provisions;

    PlacementsSheet(
            ChildLines children,
            ChildExport export,
            Placements placements,
            PlaceEpisodes episodes,
            Provisions provisions) {
        this.children = children;
        this.export = export;
        this.placements = placements;
        this.episodes = episodes;
        this.provisions = provisions;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Places that children hold";
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(ChildLines.columns());
        columns.addAll(RegisterNames.provisionColumns());
        columns.add(SheetColumn.required(
                STARTS,
                CellForm.DAY,
                "First day of the place",
                "01/09/2025",
                "Entry date",
                "Start date",
                "Placement start"));
        columns.add(SheetColumn.optional(
                ENDS,
                CellForm.DAY,
                "First day after the place; blank while no end is known",
                "",
                "Leaving date",
                "End date",
                "Placement end"));
        columns.add(SheetColumn.optional(
                LAST_YEAR, CellForm.NC_YEAR, "Last NC year for which the place is needed", "", "To NC year"));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("placement", "child_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        RegisterNames register = new RegisterNames(provisions);
        return children.of(CODE, rows, (child, group, faults) -> fields(register, child, group, faults));
    }

    private Map<String, String> fields(
            RegisterNames register, @Nullable UUID child, List<SheetRow> rows, List<ImportFault> faults) {
        Set<String> known = new HashSet<>();
        if (child != null) {
            placements
                    .ofChildren(List.of(child))
                    .forEach(place -> known.add(place.period().from().toString()));
        }
        Set<String> starts = new HashSet<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            @Nullable ProvisionRecord at = register.provision(row, faults::add).orElse(null);
            String start = row.value(STARTS);
            if (start.isEmpty() || at == null) {
                continue;
            }
            if (!starts.add(start)) {
                faults.add(SheetRule.TWICE.broken(STARTS, start));
            }
            if (row.has(ENDS) && row.value(ENDS).compareTo(start) <= 0) {
                faults.add(SheetRule.OUT_OF_RANGE.broken(ENDS, row.value(ENDS), "a day after the first day"));
            } else if (child != null && !known.contains(start)) {
                check(place(child, Objects.requireNonNull(at.id()), row), faults);
            }
            fields.put(field(start, RegisterNames.PROVISION), at.code());
            for (String column : List.of(ENDS, LAST_YEAR)) {
                if (row.has(column)) {
                    fields.put(field(start, column), row.value(column));
                }
            }
        }
        return fields;
    }

    private static String field(String start, String column) {
        return FROM + start + ": " + column;
    }

    private static PlacementRecord place(UUID child, UUID provision, SheetRow row) {
        return place(
                child,
                provision,
                LocalDate.parse(row.value(STARTS)),
                Map.of(ENDS, row.value(ENDS), LAST_YEAR, row.value(LAST_YEAR)));
    }

    private static PlacementRecord place(UUID child, UUID provision, LocalDate from, Map<String, String> values) {
        String until = values.getOrDefault(ENDS, "");
        String lastYear = values.getOrDefault(LAST_YEAR, "");
        return new PlacementRecord(
                null,
                null,
                child,
                provision,
                new Period(from, until.isEmpty() ? null : LocalDate.parse(until)),
                lastYear.isEmpty() ? null : Integer.valueOf(lastYear),
                null,
                Trail.NONE);
    }

    /** What the service would say to a new place, before anything is loaded. */
    private void check(PlacementRecord place, List<ImportFault> faults) {
        try {
            episodes.steps(place.childId(), new EpisodeChange.Begin<>(place));
        } catch (Refused notTaken) {
            faults.add(SheetRule.NOT_TAKEN.broken(
                    STARTS,
                    place.period().from().toString(),
                    String.join(". ", notTaken.refusal().problems())));
        }
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        RegisterNames register = new RegisterNames(provisions);
        Map<UUID, Map<String, String>> held = new HashMap<>();
        placements.ofChildren(ids).forEach(place -> {
            Map<String, String> fields = held.computeIfAbsent(place.childId(), id -> new HashMap<>());
            String start = place.period().from().toString();
            row(place, code(place, register)).forEach((column, value) -> fields.put(field(start, column), value));
        });
        return held;
    }

    private static String code(PlacementRecord place, RegisterNames register) {
        return register.provision(place.provisionId())
                .map(ProvisionRecord::code)
                .orElse("");
    }

    private static Map<String, String> row(PlacementRecord place, String code) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(RegisterNames.PROVISION, code);
        row.put(STARTS, place.period().from().toString());
        row.put(ENDS, Objects.toString(place.period().until(), ""));
        row.put(LAST_YEAR, Objects.toString(place.lastNcYear(), ""));
        return row;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID child = line.target();
        if (child == null) {
            throw new SheetRefusal.NobodyMeant().refused();
        }
        Map<String, Map<String, String>> byStart = new TreeMap<>();
        line.values().forEach((field, value) -> {
            String[] parts = field.substring(FROM.length()).split(": ", 2);
            byStart.computeIfAbsent(parts[0], start -> new HashMap<>()).put(parts[1], value);
        });
        byStart.forEach((start, values) -> placements.ofChildren(List.of(child)).stream()
                .filter(place -> place.period().from().toString().equals(start))
                .findFirst()
                .ifPresentOrElse(
                        place -> change(place, values),
                        () -> episodes.takeOver(
                                child,
                                new EpisodeChange.Begin<>(place(
                                        child,
                                        provision(values.getOrDefault(RegisterNames.PROVISION, "")),
                                        LocalDate.parse(start),
                                        values)),
                                FROM_FILE)));
        return child;
    }

    private UUID provision(String code) {
        return Objects.requireNonNull(provisions
                .withCode(code)
                .orElseThrow(() -> new SheetRefusal.NotOnOurList(code).refused())
                .id());
    }

    /** An end is an end; another provision or last year is a correction. */
    private void change(PlacementRecord place, Map<String, String> values) {
        Map<String, String> now = row(
                place,
                provisions.find(place.provisionId()).map(ProvisionRecord::code).orElse(""));
        now.putAll(values);
        String end = now.getOrDefault(ENDS, "");
        LocalDate until = end.isEmpty() ? null : LocalDate.parse(end);
        boolean isEndAlone = values.keySet().equals(Set.of(ENDS));
        if (isEndAlone && until != null) {
            episodes.takeOver(place.childId(), new EpisodeChange.End<>(place, until), FROM_FILE);
        } else {
            PlacementRecord right = place(
                    place.childId(),
                    provision(now.getOrDefault(RegisterNames.PROVISION, "")),
                    place.period().from(),
                    now);
            episodes.takeOver(place.childId(), new EpisodeChange.Replace<>(place, right), FROM_FILE);
        }
    }

    @Override
    public List<Map<String, String>> rows() {
        RegisterNames register = new RegisterNames(provisions);
        return export.rows(placements.all(), PlacementRecord::childId, place -> row(place, code(place, register)));
    }
}
