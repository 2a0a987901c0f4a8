package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.shared.Refused;

/** EHC plans of children on record: when each begins and ends, and what it says. */
@Component
@Order(2)
class PlansSheet implements Sheet {

    static final String CODE = "plans";

    private static final String START = "Plan start";
    private static final String CEASED = "Ceased on";
    private static final String NEEDS = "Needs";
    private static final String FEATURES = "Features";
    private static final String RATIO = "Children to one adult";
    private static final String RISK = "Behaviour risk";
    private static final String ALTERNATIVE = "Alternative provision allowed";
    private static final String FROM = "Plan from ";
    private static final Why FROM_FILE = new Why("OTHER", "From a spreadsheet");

    private final ChildLines children;
    private final ChildExport export;
    private final EhcPlans plans;
    private final PlanEpisodes episodes;

    PlansSheet(ChildLines children, ChildExport export, EhcPlans plans, PlanEpisodes episodes) {
        this.children = children;
        this.export = export;
        this.plans = plans;
        this.episodes = episodes;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "EHC plans";
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(ChildLines.columns());
        columns.add(SheetColumn.required(
                START,
                CellForm.DAY,
                "First day on which this authority maintains the plan",
                "14/02/2024",
                "EHCP start",
                "Plan date",
                "Plan start date",
                "EHCP start date",
                "Date of plan",
                "Date plan issued"));
        columns.add(SheetColumn.optional(
                CEASED,
                CellForm.DAY,
                "First day on which it is no longer maintained; blank while it is",
                "",
                "Ceased",
                "Cease date",
                "Plan cease date",
                "Plan end date"));
        columns.add(SheetColumn.optional(
                NEEDS,
                CellForm.NEEDS,
                "Types of need by DfE's codes, primary first; a new plan has one at least",
                "ASD, SLCN",
                "Need",
                "Primary need",
                "SEN type",
                "SEN need"));
        columns.add(SheetColumn.optional(
                FEATURES,
                CellForm.FEATURES,
                "What Section F requires of a provision",
                "WHEELCHAIR",
                "Section F features"));
        columns.add(SheetColumn.optional(
                RATIO,
                CellForm.WHOLE,
                "Staffing of Section F, children to one adult, 1 to 30",
                "8",
                "Support ratio",
                "Ratio"));
        columns.add(SheetColumn.optional(RISK, CellForm.RISK, "Low, Medium or High", "", "Risk"));
        columns.add(SheetColumn.optional(
                ALTERNATIVE,
                CellForm.YES_NO,
                "Whether Section F or I allows alternative provision",
                "No",
                "AP allowed"));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("ehc_plan", "child_id"),
                OwnedTable.below("ehc_plan_need", "plan_id", "ehc_plan", "child_id"),
                OwnedTable.below("ehc_plan_feature", "plan_id", "ehc_plan", "child_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        return children.of(CODE, rows, this::fields);
    }

    private Map<String, String> fields(@Nullable UUID child, List<SheetRow> rows, List<ImportFault> faults) {
        Set<String> starts = new HashSet<>();
        Set<String> known = new HashSet<>();
        if (child != null) {
            plans.ofChildren(List.of(child))
                    .forEach(plan -> known.add(plan.started().toString()));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            String start = row.value(START);
            if (start.isEmpty()) {
                continue;
            }
            if (!starts.add(start)) {
                faults.add(SheetRule.TWICE.broken(START, start));
            }
            if (!known.contains(start) && !row.has(NEEDS)) {
                faults.add(SheetRule.MISSING.broken(NEEDS, ""));
            }
            check(row, faults);
            if (child != null && !known.contains(start) && row.has(NEEDS)) {
                checkBegin(child, row, faults);
            }
            fields.put(field(start, START), start);
            for (String column : List.of(CEASED, NEEDS, FEATURES, RATIO, RISK, ALTERNATIVE)) {
                if (row.has(column)) {
                    fields.put(field(start, column), row.value(column));
                }
            }
        }
        return fields;
    }

    /** What the service would say to a new plan, before anything is loaded. */
    private void checkBegin(UUID child, SheetRow row, List<ImportFault> faults) {
        try {
            episodes.steps(
                    child, new EpisodeChange.Begin<>(begun(child, LocalDate.parse(row.value(START)), row.values())));
        } catch (Refused notTaken) {
            faults.add(SheetRule.NOT_TAKEN.broken(
                    START,
                    row.value(START),
                    String.join(". ", notTaken.refusal().problems())));
        }
    }

    private static void check(SheetRow row, List<ImportFault> faults) {
        if (row.has(RATIO)) {
            int ratio = Integer.parseInt(row.value(RATIO));
            if (ratio < 1 || ratio > Support.MOST_CHILDREN) {
                faults.add(SheetRule.OUT_OF_RANGE.broken(RATIO, row.value(RATIO), "1 to " + Support.MOST_CHILDREN));
            }
        }
        if (row.has(CEASED) && row.value(CEASED).compareTo(row.value(START)) <= 0) {
            faults.add(SheetRule.OUT_OF_RANGE.broken(CEASED, row.value(CEASED), "a day after the start of the plan"));
        }
    }

    private static String field(String start, String column) {
        return FROM + start + ": " + column;
    }

    /** The field of the needs of a plan. */
    static String needs(PlanRecord plan) {
        return field(plan.started().toString(), NEEDS);
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        plans.ofChildren(ids)
                .forEach(plan -> row(plan)
                        .forEach((column, value) -> held.computeIfAbsent(plan.childId(), id -> new HashMap<>())
                                .put(field(plan.started().toString(), column), value)));
        return held;
    }

    private static Map<String, String> row(PlanRecord plan) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(START, plan.started().toString());
        row.put(CEASED, Objects.toString(plan.ceases(), ""));
        row.put(NEEDS, SheetWords.text(plan.needs()));
        row.put(FEATURES, String.join(", ", new TreeSet<>(plan.features())));
        row.put(RATIO, Objects.toString(plan.support().childrenPerAdult(), ""));
        row.put(RISK, plan.support().risk() == null ? "" : plan.support().risk().label());
        row.put(ALTERNATIVE, plan.alternativeProvision() ? SheetWords.YES : SheetWords.NO);
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
        byStart.forEach((start, values) -> plans.ofChildren(List.of(child)).stream()
                .filter(plan -> plan.started().toString().equals(start))
                .findFirst()
                .ifPresentOrElse(plan -> change(plan, values), () -> begin(child, LocalDate.parse(start), values)));
        return child;
    }

    private void begin(UUID child, LocalDate start, Map<String, String> values) {
        boolean isAgain = plans.ofChildren(List.of(child)).stream()
                .anyMatch(plan -> plan.started().isBefore(start));
        episodes.carryOut(
                child, new EpisodeChange.Begin<>(begun(child, start, values)), Why.of(isAgain ? "AGAIN" : "MADE"));
    }

    private static PlanRecord begun(UUID child, LocalDate start, Map<String, String> values) {
        return saying(
                new PlanRecord(
                        null,
                        null,
                        child,
                        PlanRecord.Status.MAINTAINED,
                        start,
                        List.of(),
                        Set.of(),
                        Support.NONE,
                        ceases(values),
                        false),
                values);
    }

    private void change(PlanRecord plan, Map<String, String> values) {
        PlanRecord changed = saying(plan, values);
        if (!changed.equals(plan)) {
            plans.change(changed);
        }
        LocalDate ceases = ceases(values);
        if (values.containsKey(CEASED) && ceases != null) {
            PlanRecord now = plans.ofChildren(List.of(plan.childId())).stream()
                    .filter(each -> Objects.equals(each.id(), plan.id()))
                    .findFirst()
                    .orElseThrow();
            episodes.carryOut(plan.childId(), new EpisodeChange.End<>(now, ceases), FROM_FILE);
        }
    }

    private static @Nullable LocalDate ceases(Map<String, String> values) {
        String day = values.getOrDefault(CEASED, "");
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static PlanRecord saying(PlanRecord plan, Map<String, String> values) {
        Map<String, String> now = row(plan);
        now.putAll(values);
        String ratio = now.getOrDefault(RATIO, "");
        String risk = now.getOrDefault(RISK, "");
        String features = now.getOrDefault(FEATURES, "");
        return new PlanRecord(
                plan.id(),
                plan.version(),
                plan.childId(),
                plan.status(),
                plan.started(),
                SheetWords.needsOf(now.getOrDefault(NEEDS, "")),
                features.isEmpty() ? Set.of() : Set.of(features.split(", ")),
                new Support(
                        Arrays.stream(Support.Risk.values())
                                .filter(each -> each.label().equals(risk))
                                .findFirst()
                                .orElse(null),
                        ratio.isEmpty() ? null : Integer.valueOf(ratio)),
                plan.ceases(),
                SheetWords.YES.equals(now.get(ALTERNATIVE)),
                plan.trail());
    }

    @Override
    public List<Map<String, String>> rows() {
        return export.rows(plans.all(), PlanRecord::childId, PlansSheet::row);
    }
}
