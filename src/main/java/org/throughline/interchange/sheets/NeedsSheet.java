package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;

/** Needs of the plan of each child that is maintained today, a row for each need. */
@Component
@Order(3)
class NeedsSheet implements Sheet {

    private static final String CODE = "needs";
    private static final String NEED = "Type of need";
    private static final String RANK = "Need rank";

    private final ChildLines children;
    private final ChildExport export;
    private final EhcPlans plans;
    private final PlansSheet whole;

    NeedsSheet(ChildLines children, ChildExport export, EhcPlans plans, PlansSheet whole) {
        this.children = children;
        this.export = export;
        this.plans = plans;
        this.whole = whole;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Needs";
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(ChildLines.columns());
        columns.add(SheetColumn.required(
                NEED,
                CellForm.NEEDS,
                "One type of need by DfE's code",
                "ASD",
                "SENtype",
                "SEN need type",
                "Need type"));
        columns.add(SheetColumn.required(
                RANK, CellForm.WHOLE, "1 for the primary need, 2 for the next", "1", "SENtypeRank", "Rank of need"));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return whole.tables();
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        return children.of(CODE, rows, this::fields);
    }

    private Map<String, String> fields(@Nullable UUID child, List<SheetRow> rows, List<ImportFault> faults) {
        Optional<PlanRecord> plan = child == null ? Optional.empty() : plans.ofChild(child);
        if (plan.isEmpty()) {
            faults.add(SheetRule.NOT_TAKEN.broken("", ChildLines.subject(rows.getFirst()), "a child with a plan"));
            return Map.of();
        }
        String needs = rows.stream()
                .filter(row -> row.has(RANK) && row.has(NEED))
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.value(RANK))))
                .map(row -> row.value(NEED))
                .collect(Collectors.joining(", "));
        if (List.of(needs.split(", ")).stream().distinct().count() < needs.split(", ").length) {
            faults.add(SheetRule.TWICE.broken(NEED, needs));
        }
        return needs.isEmpty() ? Map.of() : Map.of(PlansSheet.needs(plan.get()), needs);
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        // the sheet of plans says it
        return Map.of();
    }

    @Override
    public UUID load(LineToLoad line) {
        return whole.load(line);
    }

    private record RankedNeed(UUID child, String need, int rank) {

        Map<String, String> row() {
            Map<String, String> row = new LinkedHashMap<>();
            row.put(NEED, need);
            row.put(RANK, String.valueOf(rank));
            return row;
        }
    }

    @Override
    public List<Map<String, String>> rows() {
        List<RankedNeed> all = new ArrayList<>();
        for (PlanRecord plan : plans.maintained()) {
            for (int index = 0; index < plan.needs().size(); index++) {
                all.add(new RankedNeed(plan.childId(), plan.needs().get(index).name(), index + 1));
            }
        }
        return export.rows(all, RankedNeed::child, RankedNeed::row);
    }
}
