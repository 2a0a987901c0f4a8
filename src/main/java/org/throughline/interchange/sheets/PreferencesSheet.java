package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.Provisions;

/** What parents and young people ask for, in order. A row says all that is asked for a child. */
@Component
@Order(6)
class PreferencesSheet implements Sheet {

    private static final String CODE = "preferences";
    private static final String PREFERENCE = "Preference ";
    private static final int MOST = 10;
    private static final String FIELD = "Preferences";
    private static final String BETWEEN = "; ";

    private final ChildLines children;
    private final ChildExport export;
    private final Placements placements;
    private final Provisions provisions;

    PreferencesSheet(ChildLines children, ChildExport export, Placements placements, Provisions provisions) {
        this.children = children;
        this.export = export;
        this.placements = placements;
        this.provisions = provisions;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Preferences";
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(ChildLines.columns());
        for (int rank = 1; rank <= MOST; rank++) {
            columns.add(new SheetColumn(
                    PREFERENCE + rank,
                    List.of("Pref " + rank, "Choice " + rank, "School preference " + rank),
                    CellForm.WORDS,
                    rank == 1,
                    "Code or name of a provision, or Name [Town] of a setting that is not on our list",
                    rank == 1 ? "105123-RP" : rank == 2 ? "Elm House School [Sampleton]" : ""));
        }
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("placement_wishes", "child_id"),
                OwnedTable.of("placement_preference", "child_id"),
                OwnedTable.of("placement_unlisted_preference", "child_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        RegisterNames register = new RegisterNames(provisions);
        return children.of(CODE, rows, (child, group, faults) -> fields(register, group, faults));
    }

    private static Map<String, String> fields(RegisterNames register, List<SheetRow> rows, List<ImportFault> faults) {
        if (rows.size() > 1) {
            faults.add(SheetRule.TWICE.broken("", ChildLines.subject(rows.getFirst())));
        }
        List<String> asked = new ArrayList<>();
        for (int rank = 1; rank <= MOST; rank++) {
            String said = rows.getFirst().value(PREFERENCE + rank);
            if (!said.isEmpty()) {
                asked.add(one(register, PREFERENCE + rank, said, faults::add));
            }
        }
        if (asked.stream().distinct().count() < asked.size()) {
            faults.add(SheetRule.TWICE.broken(FIELD, String.join(BETWEEN, asked)));
        }
        return asked.isEmpty() ? Map.of() : Map.of(FIELD, String.join(BETWEEN, asked));
    }

    private static String one(RegisterNames register, String column, String said, Consumer<ImportFault> faults) {
        if (said.endsWith("]") && said.indexOf(" [") > 0) {
            return clean(said);
        }
        return register.provision(said).map(provision -> provision.code()).orElseGet(() -> {
            faults.accept(SheetRule.NO_PROVISION.broken(
                    column, said, "a provision on our list, or Name [Town] of a setting that is not"));
            return clean(said);
        });
    }

    private static String clean(String name) {
        return name.replace(';', ',');
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        RegisterNames register = new RegisterNames(provisions);
        Map<UUID, Map<String, String>> held = new HashMap<>();
        placements
                .preferencesOf(ids)
                .forEach(asked ->
                        held.put(asked.childId(), Map.of(FIELD, String.join(BETWEEN, texts(asked, register)))));
        return held;
    }

    private static List<String> texts(PreferencesRecord asked, RegisterNames register) {
        return asked.asked().stream()
                .map(each -> switch (each) {
                    case Preference.Listed(UUID id) ->
                        register.provision(id)
                                .map(provision -> provision.code())
                                .orElse("");
                    case Preference.Unlisted(String name, String town) ->
                        clean(CellReader.words(name) + " [" + CellReader.words(town) + "]");
                })
                .toList();
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID child = line.target();
        if (child == null) {
            throw new SheetRefusal.NobodyMeant().refused();
        }
        List<Preference> asked = Arrays.stream(line.value(FIELD, "").split(BETWEEN))
                .filter(each -> !each.isEmpty())
                .map(each -> preference(each))
                .toList();
        placements.record(placements.preferencesOf(child).withAsked(asked));
        return child;
    }

    private Preference preference(String text) {
        if (text.endsWith("]")) {
            int town = text.lastIndexOf(" [");
            return new Preference.Unlisted(text.substring(0, town), text.substring(town + 2, text.length() - 1));
        }
        @Nullable
        UUID id = provisions
                .withCode(text)
                .orElseThrow(() -> new SheetRefusal.NotOnOurList(text).refused())
                .id();
        return new Preference.Listed(Objects.requireNonNull(id));
    }

    @Override
    public List<Map<String, String>> rows() {
        RegisterNames register = new RegisterNames(provisions);
        return export.rows(
                placements.allPreferences().stream()
                        .filter(each -> !each.asked().isEmpty())
                        .collect(Collectors.toList()),
                PreferencesRecord::childId,
                asked -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    List<String> texts = texts(asked, register);
                    for (int rank = 1; rank <= Math.min(MOST, texts.size()); rank++) {
                        row.put(PREFERENCE + rank, texts.get(rank - 1));
                    }
                    return row;
                });
    }
}
