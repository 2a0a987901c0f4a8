package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;

/** Writes down what scenarios would change, each against the best matching of the places that there are anyway. */
final class ScenarioReport {

    /**
     * A scenario with what working it out led to.
     *
     * @param scenario the scenario
     * @param result the result
     */
    record Side(Scenario scenario, ScenarioResult result) {

        String title() {
            return scenario.title();
        }

        boolean fits(Side other) {
            return scenario.forecastId().equals(other.scenario.forecastId())
                    && result.entryYear() == other.result.entryYear()
                    && result.outlook().nothing().size()
                            == other.result.outlook().nothing().size();
        }

        Distribution difference(int index, Measure figure) {
            return result.outlook().difference().get(index).at(figure);
        }
    }

    private final List<Side> sides;
    private final ScenarioResult first;
    private final Map<String, String> provisionNames;
    private final ReportWriter writer = new ReportWriter();

    private ScenarioReport(List<Side> sides, Map<String, String> provisionNames) {
        this.sides = sides;
        this.provisionNames = provisionNames;
        first = sides.getFirst().result();
    }

    /**
     * What one scenario, or several side by side, would change.
     *
     * @param sides one or more, of one forecast
     * @param provisionNames names of the register's provisions by code
     */
    static Report of(List<Side> sides, Map<String, String> provisionNames) {
        return new ScenarioReport(sides, provisionNames).write();
    }

    private Report write() {
        sides.forEach(side -> writer.words(sentence(side), true));
        writer.heading("Children placed out of the borough");
        writer.words(PracticeLine.WORDS, false);
        chart(Measure.OUT_OF_BOROUGH);
        PracticeLine.table(first, writer);
        years(Measure.OUT_OF_BOROUGH, Formats::count, Formats::change);
        writer.heading("Children without any place");
        years(Measure.UNPLACED, Formats::count, Formats::change);
        writer.heading("Pounds a year");
        writer.words(
                "The planner's view: places of the borough, taken or not, fees of other places, what is bought where"
                        + " there is no place, and transport.",
                false);
        PracticeLine.pounds(first, writer);
        years(Measure.POUNDS, Formats::about, Formats::aboutChange);
        sides.forEach(this::money);
        writer.words(
                "A view of its own, not to be mixed with the one above: what the children themselves add, as a tribunal"
                        + " counts it. The funding of state places is left out, as it is paid whoever comes.",
                false);
        years(Measure.MARGINAL, Formats::about, Formats::aboutChange);
        sides.forEach(side -> new LadderReport(side.title(), side.result(), writer).write());
        sides.forEach(this::openings);
        sides.forEach(this::gap);
        need();
        travel();
        new ScenarioNotes(sides, first, provisionNames, writer).write();
        return new Report(
                String.join(" and ", sides.stream().map(Side::title).toList()) + ": what would change", writer.parts());
    }

    private int years() {
        return first.outlook().nothing().size();
    }

    private static String year(int start) {
        return new AcademicYear(start).label();
    }

    private int last() {
        return years() - 1;
    }

    private String sentence(Side side) {
        Distribution out = side.difference(last(), Measure.OUT_OF_BOROUGH);
        Distribution pounds = side.difference(last(), Measure.POUNDS);
        return side.title() + ": in " + year(first.entryYear() + last()) + ", against the best matching without it, "
                + (Math.round(out.mean()) == 0
                        ? "about as many children are"
                        : "about " + Formats.count(Math.abs(out.mean()))
                                + (out.mean() < 0 ? " fewer children are" : " more children are"))
                + " placed out of the borough (80 % range: "
                + Formats.changes(out.p10(), out.p90(), Formats::count, "fewer", "more") + "); about "
                + Formats.about(Math.abs(pounds.mean()))
                + (Math.abs(pounds.mean()) < 500
                        ? " of difference a year"
                        : pounds.mean() < 0 ? " a year is saved" : " a year more is spent")
                + " (80 % range: "
                + Formats.changes(pounds.p10(), pounds.p90(), Formats::about, "saved", "more spent") + "). "
                + LadderReport.payback(side.result()) + ".";
    }

    private void chart(Measure figure) {
        List<Report.Line> lines = new ArrayList<>();
        if (figure == Measure.OUT_OF_BOROUGH) {
            lines.addAll(PracticeLine.of(first));
        }
        lines.add(line(PracticeLine.MATCHED, first.outlook().nothing(), figure));
        sides.forEach(
                side -> lines.add(line(side.title(), side.result().outlook().scenario(), figure)));
        writer.add(new Report.Chart(figure.label(), "children", lines));
    }

    private static Report.Line line(String name, List<ProjectionYear> years, Measure figure) {
        return new Report.Line(
                name,
                years.stream()
                        .map(year -> {
                            Distribution spread = year.at(figure);
                            return new Report.Point(year.academicYear(), spread.p10(), spread.mean(), spread.p90());
                        })
                        .toList());
    }

    private void years(Measure figure, Function<Double, String> shown, Function<Double, String> changed) {
        List<String> headings = new ArrayList<>(List.of("Academic year", "#" + PracticeLine.MATCHED));
        for (Side side : sides) {
            headings.add("#" + side.title());
            headings.add("#Change");
            headings.add("#80 % range");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < years(); index++) {
            List<String> row = new ArrayList<>();
            row.add(year(first.entryYear() + index));
            row.add(shown(first.outlook().nothing().get(index).at(figure), figure, shown));
            for (Side side : sides) {
                Distribution change = side.difference(index, figure);
                row.add(shown(side.result().outlook().scenario().get(index).at(figure), figure, shown));
                row.add(shown(change, figure, changed));
                row.add(
                        ScenarioResult.isFew(figure, change)
                                ? ""
                                : changed.apply(change.p10()) + " to " + changed.apply(change.p90()));
            }
            rows.add(row);
        }
        writer.table(figure.label(), headings, rows);
    }

    private static String shown(Distribution spread, Measure figure, Function<Double, String> words) {
        return ScenarioResult.isFew(figure, spread) ? "under 5" : words.apply(spread.mean());
    }

    private void money(Side side) {
        List<List<String>> rows = new ArrayList<>();
        double sum = 0;
        for (int index = 0; index < years(); index++) {
            double places = side.difference(index, Measure.PLACES).mean();
            double transport = side.difference(index, Measure.TRANSPORT).mean();
            sum += places + transport;
            rows.add(List.of(
                    year(first.entryYear() + index),
                    Formats.aboutChange(places),
                    Formats.aboutChange(transport),
                    Formats.aboutChange(places + transport),
                    Formats.aboutChange(sum)));
        }
        writer.table(
                side.title() + ", against the best matching without it",
                List.of("Academic year", "#Places", "#Transport", "#Revenue", "#Revenue since the first year"),
                rows);
        writer.words(LadderReport.payback(side.result()) + ".", false);
    }

    private void openings(Side side) {
        for (ScenarioResult.Opened opened : side.result().openings()) {
            writer.heading(opened.name());
            writer.words(
                    opened.kind().label() + " for " + opened.need().label() + ", "
                            + opened.phase().label().toLowerCase(Locale.UK) + ", from September " + opened.opens()
                            + ". Children take a place when they need one anyway: when they are new, change phase or"
                            + " have none; nobody is moved to fill it.",
                    false);
            List<List<String>> rows = new ArrayList<>();
            for (int index = 0; index < years(); index++) {
                int year = first.entryYear() + index;
                Distribution taken = side.result()
                        .outlook()
                        .scenario()
                        .get(index)
                        .taken()
                        .getOrDefault(opened.id(), Distribution.exactly(0));
                int places = opened.places().getOrDefault(year, 0);
                rows.add(List.of(
                        year(year),
                        String.valueOf(places),
                        Formats.count(taken.mean()),
                        Formats.band(taken),
                        Formats.count(places - taken.mean())));
            }
            writer.table(
                    "Places of " + opened.name(),
                    List.of("Academic year", "#Places", "#Taken", "#80 % range", "#Empty"),
                    rows);
        }
    }

    private void gap(Side side) {
        Map<String, List<ScenarioResult.Gap>> groups = new LinkedHashMap<>();
        side.result().gaps().stream()
                .filter(gap ->
                        gap.nothing().demand() >= Formats.FEW && gap.scenario().demand() >= Formats.FEW)
                .forEach(gap -> groups.computeIfAbsent(name(gap), key -> new ArrayList<>())
                        .add(gap));
        groups.values()
                .removeIf(gaps -> gaps.stream().allMatch(gap -> gap.nothing().equals(gap.scenario())));
        if (groups.isEmpty()) {
            return;
        }
        writer.heading("The gap with " + side.title());
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((group, gaps) -> gaps.forEach(gap -> rows.add(List.of(
                group,
                "January " + gap.january(),
                String.valueOf(gap.scenario().demand()),
                Formats.few(gap.nothing().without()),
                Formats.few(gap.scenario().without()),
                Formats.chance(gap.nothing().chanceShort()),
                Formats.chance(gap.scenario().chanceShort())))));
        writer.table(
                "Need and places with " + side.title(),
                List.of(
                        "Need and phase",
                        "January",
                        "#Need a place, median",
                        "#Short, matched at best without it",
                        "#Short with it",
                        "#Chance short without it",
                        "#With it"),
                rows);
    }

    private static String name(ScenarioResult.Gap gap) {
        return Formats.need(gap.need()) + ", " + gap.phase().label().toLowerCase(Locale.UK);
    }

    /**
     * Why the number of children with plans changes: what would change with as many residents, residents, the scenario.
     */
    private void need() {
        writer.heading("Why the number of children with plans changes");
        int begin = first.plansNothing().keySet().stream().min(Integer::compare).orElseThrow();
        int end = first.entryYear() + years();
        double now = mean(first.plansNothing(), begin);
        double level = mean(first.plansLevel(), end);
        double nothing = mean(first.plansNothing(), end);
        List<Report.Step> steps = new ArrayList<>();
        steps.add(new Report.Step("January " + begin, 0, now));
        steps.add(new Report.Step("Who gets and keeps a plan", now, level));
        steps.add(new Report.Step("Number of residents", level, nothing));
        if (sides.size() == 1) {
            double scenario = mean(first.plansScenario(), end);
            steps.add(new Report.Step("The scenario", nothing, scenario));
            steps.add(new Report.Step("January " + end, 0, scenario));
        } else {
            steps.add(new Report.Step("January " + end + ", doing nothing", 0, nothing));
        }
        writer.add(new Report.Steps("Children with plans, January " + begin + " to January " + end, steps));
        List<List<String>> rows = new ArrayList<>();
        for (Report.Step step : steps) {
            rows.add(List.of(
                    step.name(),
                    step.from() == 0 ? Formats.count(step.to()) : Formats.change(step.to() - step.from())));
        }
        if (sides.size() > 1) {
            sides.forEach(side -> rows.add(List.of(
                    "January " + end + " with " + side.title(),
                    Formats.count(mean(side.result().plansScenario(), end)))));
        }
        writer.table("Steps", List.of("Step", "#Children with plans, likely"), rows);
    }

    private static double mean(Map<Integer, Distribution> plans, int january) {
        return Objects.requireNonNull(plans.get(january)).mean();
    }

    private void travel() {
        writer.heading("Travel, and who is newly placed");
        years(Measure.TRAVEL, Formats::decimal, Formats::decimalChange);
        years(Measure.NEWLY_OUT, Formats::count, Formats::change);
    }
}
