package org.throughline.sufficiency.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.StepsOfChange;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.KnownPast;
import org.throughline.sufficiency.scenario.Report;

/** A frozen forecast as a paper. Counts below five are not told, nor are their bands. */
final class ForecastPaper {

    private static final String PLANS =
            "Children and young people whose EHC plan this authority maintains in the January,"
                    + " counted once; NC years by age on 31 August before.";
    private static final String BANDS =
            "Likely is the mean of all possible futures; eight of ten futures lie in the 80 %"
                    + " range. Counts under 5 are not told, so that no child can be told from them.";

    private final FrozenForecast forecast;
    private final ForecastTables tables;
    private final KnownPast past;
    private final Map<Integer, Double> previous;
    private final SortedMap<Integer, Integer> actuals;

    /**
     * What is written down.
     *
     * @param previous the likely totals of the forecast before, by January
     * @param actuals plans in Januaries that have come since
     */
    ForecastPaper(
            FrozenForecast forecast,
            ForecastTables tables,
            KnownPast past,
            Map<Integer, Double> previous,
            SortedMap<Integer, Integer> actuals) {
        this.forecast = forecast;
        this.tables = tables;
        this.past = past;
        this.previous = previous;
        this.actuals = actuals;
    }

    PlannerPaper write(String printed) {
        List<PaperSection> sections = new ArrayList<>();
        sections.add(total());
        if (!tables.steps().isEmpty()) {
            sections.add(steps(tables.steps()));
        }
        if (!tables.cost().isEmpty()) {
            sections.add(cost());
        }
        sections.add(byKey(Level.SETTING, "By kind of setting", "Kind of setting"));
        sections.add(byKey(Level.NEED, "By need", "Need"));
        sections.add(byKey(Level.NC_YEAR, "By NC year", "NC year"));
        if (!tables.needYears().isEmpty()) {
            sections.add(needYears());
        }
        sections.add(assumptions());
        return new PlannerPaper(
                "Forecast: " + forecast.title(), ForecastWords.sentence(tables), facts(printed), sections);
    }

    private List<PlannerPaper.Fact> facts(String printed) {
        List<PlannerPaper.Fact> facts = new ArrayList<>(List.of(
                new PlannerPaper.Fact("Why it was made", forecast.reason()),
                new PlannerPaper.Fact("Made by", forecast.owner() + ", " + PaperDates.shown(forecast.begunAt())),
                new PlannerPaper.Fact("Source", forecast.history().source()),
                new PlannerPaper.Fact("Data date", "January " + tables.lastJanuary()),
                new PlannerPaper.Fact("What is counted", PLANS),
                new PlannerPaper.Fact(
                        "How it is forecast",
                        Formats.count(forecast.simulations()) + " possible futures, repeatable with the number "
                                + forecast.seed() + ". " + BANDS)));
        List<String> said = new ArrayList<>(tables.said().isEmpty() ? past.gaps() : tables.said());
        said.addAll(past.unknown());
        if (!said.isEmpty()) {
            facts.add(new PlannerPaper.Fact("To be known first", String.join(" ", said)));
        }
        facts.add(new PlannerPaper.Fact("Printed", printed));
        return facts;
    }

    private List<ForecastTables.Row> totals() {
        return tables.rows().getOrDefault(Level.TOTAL, List.of());
    }

    private PaperSection total() {
        List<List<Cell>> rows = new ArrayList<>();
        past.totals()
                .headMap(tables.lastJanuary())
                .forEach((january, plans) -> rows.add(List.of(
                        Cell.year(january),
                        Cell.words("Known"),
                        Cell.count(plans),
                        Cell.BLANK,
                        Cell.BLANK,
                        Cell.BLANK,
                        Cell.BLANK,
                        Cell.BLANK)));
        double now = totals().getFirst().spread().mean();
        for (ForecastTables.Row row : totals()) {
            boolean isKnown = row.year() == tables.lastJanuary();
            Integer actual = actuals.get(row.year());
            rows.add(List.of(
                    Cell.year(row.year()),
                    Cell.words(isKnown ? "Known" : "Forecast"),
                    Cell.of(row.spread().mean(), Cell.Kind.COUNT),
                    isKnown ? Cell.BLANK : Cell.of(row.spread().p10(), Cell.Kind.COUNT),
                    isKnown ? Cell.BLANK : Cell.of(row.spread().p90(), Cell.Kind.COUNT),
                    isKnown ? Cell.BLANK : Cell.of(now, Cell.Kind.COUNT),
                    previous.containsKey(row.year())
                            ? Cell.of(previous.getOrDefault(row.year(), 0.0), Cell.Kind.COUNT)
                            : Cell.BLANK,
                    actual == null ? Cell.BLANK : Cell.count(actual)));
        }
        return new PaperSection(
                "Children with plans",
                ForecastWords.sentence(tables),
                BANDS,
                chart(),
                List.of(new PaperTable(
                        "Total",
                        "Children with plans by January",
                        List.of(
                                "January",
                                "Known or forecast",
                                "#Likely",
                                "#80 % range from",
                                "#80 % range to",
                                "#Same as last January",
                                "#Previous forecast",
                                "#Actual"),
                        rows)));
    }

    private Report.Chart chart() {
        SortedMap<Integer, Report.Point> points = new TreeMap<>();
        totals().forEach(row -> points.put(
                row.year(),
                new Report.Point(
                        row.year(),
                        row.spread().p10(),
                        row.spread().mean(),
                        row.spread().p90())));
        past.totals()
                .headMap(tables.lastJanuary() + 1)
                .forEach((january, plans) -> points.put(january, new Report.Point(january, plans, plans, plans)));
        return new Report.Chart(
                "Children with plans",
                "Children and young people in January",
                tables.lastJanuary(),
                List.of(new Report.Line("Plans", List.copyOf(points.values()))));
    }

    private static PaperSection steps(List<StepsOfChange> all) {
        StepsOfChange last = all.getLast();
        return new PaperSection(
                "What makes up the change",
                "To January " + last.january() + ": " + Formats.change(last.prevalence())
                        + " by plans beginning and ceasing as they do, " + Formats.change(last.population())
                        + " because age groups are larger or smaller, " + Formats.change(last.movers())
                        + " by families who move in and out.",
                "Averages of 100 futures, rounded so that they add up; their end may differ a little from the total above.",
                new PaperTable(
                        "Steps of change",
                        "What makes up the change of the total",
                        List.of(
                                "January",
                                "#Known",
                                "#Growth of plans",
                                "#Population",
                                "#Moving in and out",
                                "#Changes of policy",
                                "#Forecast"),
                        all.stream()
                                .map(step -> List.of(
                                        Cell.year(step.january()),
                                        Cell.of(step.from(), Cell.Kind.COUNT),
                                        Cell.of(step.prevalence(), Cell.Kind.COUNT),
                                        Cell.of(step.population(), Cell.Kind.COUNT),
                                        Cell.of(step.movers(), Cell.Kind.COUNT),
                                        Cell.of(step.policy(), Cell.Kind.COUNT),
                                        Cell.of(step.to(), Cell.Kind.COUNT)))
                                .toList()));
    }

    private PaperSection cost() {
        return new PaperSection(
                "Pounds a year",
                "",
                "Pounds a year for the placements of everybody with a plan, at today's prices of the forecast pack; without"
                        + " inflation.",
                new PaperTable(
                        "Pounds",
                        "Pounds a year by January",
                        List.of("January", "#Likely", "#80 % range from", "#80 % range to"),
                        tables.cost().stream()
                                .map(row -> List.of(
                                        Cell.year(row.year()),
                                        Cell.of(row.spread().mean(), Cell.Kind.POUNDS),
                                        Cell.of(row.spread().p10(), Cell.Kind.POUNDS),
                                        Cell.of(row.spread().p90(), Cell.Kind.POUNDS)))
                                .toList()));
    }

    private PaperSection byKey(Level level, String heading, String column) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String key : ForecastWords.keys(tables, level)) {
            List<Distribution> spreads = tables.years().stream()
                    .map(year -> ForecastWords.at(tables, level, key, year))
                    .toList();
            List<Cell> row = new ArrayList<>(List.of(Cell.words(ForecastWords.label(level, key))));
            for (int index = 0; index < spreads.size(); index++) {
                row.addAll(cells(spreads.get(index), index == 0));
            }
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(List.of(column));
        tables.years().forEach(year -> headings.addAll(headings(year)));
        return new PaperSection(
                heading,
                ForecastWords.mostGrowth(tables, level),
                BANDS,
                new PaperTable(heading, "Children with plans: " + column, headings, rows));
    }

    private List<String> headings(int year) {
        return year == tables.lastJanuary() ? List.of("#" + year) : List.of("#" + year, "#from", "#to");
    }

    /** The likely count and, where it is forecast, both ends of its band; neither where it is small. */
    private static List<Cell> cells(Distribution spread, boolean isKnown) {
        boolean isSmall = spread.mean() < Formats.FEW && spread.max() > 0;
        Cell likely = isSmall ? Cell.words("under 5") : Cell.of(spread.mean(), Cell.Kind.COUNT);
        if (isKnown) {
            return List.of(likely);
        }
        return List.of(
                likely,
                isSmall ? Cell.BLANK : Cell.of(spread.p10(), Cell.Kind.COUNT),
                isSmall ? Cell.BLANK : Cell.of(spread.p90(), Cell.Kind.COUNT));
    }

    private PaperSection needYears() {
        int last = tables.years().getLast();
        List<List<Cell>> rows = tables.needYears().stream()
                .filter(cell -> cell.january() == last && cell.mean() >= Formats.FEW)
                .map(cell -> List.of(
                        Cell.words(YearGroup.label(cell.ncYear())),
                        Cell.words(Formats.need(cell.need())),
                        Cell.of(cell.mean(), Cell.Kind.COUNT),
                        Cell.of(cell.low(), Cell.Kind.COUNT),
                        Cell.of(cell.high(), Cell.Kind.COUNT)))
                .toList();
        long hidden = tables.needYears().stream()
                .filter(cell -> cell.january() == last && cell.mean() < Formats.FEW)
                .count();
        return new PaperSection(
                "By NC year and need, January " + last,
                "",
                BANDS + " Left out: " + Formats.count(hidden)
                        + " groups that are likely to have fewer than 5 children.",
                new PaperTable(
                        "NC year and need",
                        "Children with plans in January " + last,
                        List.of("NC year", "Need", "#Likely", "#80 % range from", "#80 % range to"),
                        rows));
    }

    private PaperSection assumptions() {
        return new PaperSection(
                "Assumptions",
                "",
                "What the forecast takes for granted, and what it took from the history.",
                new PaperTable(
                        "Assumptions",
                        "What is assumed",
                        List.of("What", "Assumed"),
                        tables.assumptions().entrySet().stream()
                                .map(each -> List.of(
                                        Cell.words(each.getKey().replace('_', ' ')), Cell.words(each.getValue())))
                                .toList()));
    }
}
