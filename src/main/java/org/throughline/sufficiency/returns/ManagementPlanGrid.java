package org.throughline.sufficiency.returns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.papers.Cell;
import org.throughline.sufficiency.papers.PaperSection;
import org.throughline.sufficiency.papers.PaperTable;

/**
 * The forecast as the management plan asks for it: placement categories, by age group and by need, each with a total.
 */
final class ManagementPlanGrid {

    /** The template's order; Down syndrome is not in it. */
    private static final List<NeedType> NEEDS = List.of(
            NeedType.ASD,
            NeedType.HI,
            NeedType.MLD,
            NeedType.MSI,
            NeedType.PD,
            NeedType.PMLD,
            NeedType.SEMH,
            NeedType.SLCN,
            NeedType.SLD,
            NeedType.SPLD,
            NeedType.VI,
            NeedType.OTH);

    private final SettingSums sums;

    ManagementPlanGrid(SettingSums sums) {
        this.sums = sums;
    }

    /** Placement categories as the template titles them. */
    private enum Category {
        MAINSTREAM("Mainstream schools or academies", ProvisionType.MAINSTREAM),
        BASES("Resourced provision or SEN Units", ProvisionType.RESOURCED_PROVISION, ProvisionType.SEN_UNIT),
        SPECIAL("Maintained special schools or special academies", ProvisionType.SPECIAL_SCHOOL),
        INDEPENDENT("NMSS or independent", ProvisionType.NON_MAINTAINED_SPECIAL, ProvisionType.INDEPENDENT_SPECIAL),
        ALTERNATIVE("Hospital schools or AP", ProvisionType.ALTERNATIVE_PROVISION),
        POST_16("Post 16 and further education", ProvisionType.POST_16),
        OTHER("Other placements or direct payments");

        private final String title;
        private final Set<ProvisionType> types;

        Category(String title, ProvisionType... types) {
            this.title = title;
            this.types = types.length == 0 ? EnumSet.noneOf(ProvisionType.class) : EnumSet.copyOf(List.of(types));
        }

        /** Which settings belong to it; whatever belongs to no other is other. */
        Predicate<String> settings() {
            return this == OTHER
                    ? setting -> Stream.of(values())
                            .noneMatch(each -> SettingSums.of(each.types).test(setting))
                    : SettingSums.of(types);
        }
    }

    /** Age groups; NC years are ages on 31 August less four. */
    private enum Ages {
        UNDER_5("Under 5", -100, 4),
        FROM_5("Age 5 to 10", 5, 10),
        FROM_11("Age 11 to 15", 11, 15),
        FROM_16("Age 16 to 19", 16, 19),
        FROM_20("Age 20 to 25", 20, 100);

        private static final int AGE_AT_RECEPTION = 4;

        private final String label;
        private final int from;
        private final int to;

        Ages(String label, int from, int to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }

        boolean holds(int ncYear) {
            int age = ncYear + AGE_AT_RECEPTION;
            return from <= age && age <= to;
        }
    }

    List<PaperSection> sections() {
        return Stream.of(Category.values()).map(this::section).toList();
    }

    private PaperSection section(Category category) {
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Integer>> byAge = columns(january -> Stream.of(Ages.values())
                .map(ages -> sums.ofYears(january, category.settings(), ages::holds))
                .toList());
        for (Ages ages : Ages.values()) {
            rows.add(row("Age group", ages.label, byAge, ages.ordinal()));
        }
        rows.add(total("Age group", byAge));
        List<List<Integer>> byNeed = columns(january -> needs(january, category));
        for (int need = 0; need < NEEDS.size(); need++) {
            rows.add(row("Need", Formats.need(NEEDS.get(need).name()), byNeed, need));
        }
        rows.add(row("Need", "SEN support but no specialist assessment of type of need", byNeed, NEEDS.size()));
        rows.add(total("Need", byNeed));
        List<String> headings = new ArrayList<>(List.of("Breakdown", "Group"));
        sums.januaries().forEach(january -> headings.add("#" + january));
        return new PaperSection(
                category.title + " placements",
                "",
                "Means over the futures of the newest forecast, rounded so that both breakdowns add up to the same total. A year"
                        + " is named by its January. Ages on 31 August before.",
                new PaperTable(category.title, category.title + " placements", headings, rows));
    }

    /** The needs in the template's order, then those of whom it is not known. */
    private List<Double> needs(int january, Category category) {
        List<Double> means = new ArrayList<>();
        double known = 0;
        for (NeedType need : NEEDS) {
            double mean = sums.ofNeeds(
                    january,
                    category.settings(),
                    key -> key.equals(need.name()) || need == NeedType.OTH && key.equals(NeedType.DS.name()));
            means.add(mean);
            known += mean;
        }
        means.add(Math.max(0, sums.ofNeeds(january, category.settings(), key -> true) - known));
        return means;
    }

    /** Whole numbers of each January that add up. */
    private List<List<Integer>> columns(java.util.function.IntFunction<List<Double>> means) {
        return sums.januaries().stream()
                .map(january -> AddingUp.rounded(means.apply(january)))
                .toList();
    }

    private static List<Cell> row(String breakdown, String group, List<List<Integer>> columns, int at) {
        List<Cell> row = new ArrayList<>(List.of(Cell.words(breakdown), Cell.words(group)));
        columns.forEach(column -> row.add(Cell.count(column.get(at))));
        return row;
    }

    private static List<Cell> total(String breakdown, List<List<Integer>> columns) {
        List<Cell> row = new ArrayList<>(List.of(Cell.words(breakdown), Cell.words("Total")));
        columns.forEach(column ->
                row.add(Cell.count(column.stream().mapToInt(Integer::intValue).sum())));
        return row;
    }
}
