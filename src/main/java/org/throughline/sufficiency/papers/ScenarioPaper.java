package org.throughline.sufficiency.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.gap.GapWords;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;
import org.throughline.sufficiency.scenario.ActionLadder;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.Report;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.ScenarioResult;

/** A calculated scenario as a paper with every figure as a number; what it means in words stands in its report. */
final class ScenarioPaper {

    private static final String FIGURES =
            "Each figure is the mean over possible futures with its 80 % range. The change is"
                    + " taken future by future, so its range is not the difference of the two ranges.";

    private final Scenario scenario;
    private final ScenarioResult result;
    private final FrozenForecast forecast;

    ScenarioPaper(Scenario scenario, ScenarioResult result, FrozenForecast forecast) {
        this.scenario = scenario;
        this.result = result;
        this.forecast = forecast;
    }

    /**
     * The paper.
     *
     * @param report what the screen and the PDF file say
     */
    PlannerPaper write(Report report, String printed) {
        List<PaperSection> sections = new ArrayList<>();
        sections.add(changes());
        Stream.of(Measure.values()).map(this::measure).forEach(sections::add);
        practice("Out of the borough", "Children placed out of the borough", result.practice(), Cell.Kind.COUNT)
                .ifPresent(sections::add);
        practice("Pounds", "Pounds a year", result.practicePounds(), Cell.Kind.POUNDS)
                .ifPresent(sections::add);
        ActionLadder ladder = result.ladder();
        if (ladder != null) {
            sections.add(actions(ladder));
        }
        if (!result.openings().isEmpty()) {
            sections.add(openings());
        }
        sections.add(assumptions());
        return new PlannerPaper("Scenario: " + scenario.title(), sentence(report), facts(printed), sections);
    }

    /** The first words of the report that stand out. */
    private static String sentence(Report report) {
        return report.parts().stream()
                .filter(part -> part instanceof Report.Words words && words.important())
                .map(part -> ((Report.Words) part).text())
                .findFirst()
                .orElse("");
    }

    private List<PlannerPaper.Fact> facts(String printed) {
        List<PlannerPaper.Fact> facts = new ArrayList<>(List.of(
                new PlannerPaper.Fact("Forecast", forecast.title()),
                new PlannerPaper.Fact("Source", forecast.history().source()),
                new PlannerPaper.Fact(
                        "Data date", "January " + forecast.history().lastJanuary()),
                new PlannerPaper.Fact(
                        "Last changed by", scenario.owner() + ", " + PaperDates.shown(scenario.changedAt())),
                new PlannerPaper.Fact("Futures in which children were matched", Formats.count(result.futures())),
                new PlannerPaper.Fact("What the figures are", FIGURES)));
        if (!scenario.isUpToDate()) {
            facts.add(new PlannerPaper.Fact(
                    "Changed since", "The scenario was changed after it was calculated; the figures are from before"));
        }
        facts.add(new PlannerPaper.Fact("Printed", printed));
        return facts;
    }

    private PaperSection changes() {
        return new PaperSection(
                "Changes",
                "",
                "The scenario as it was calculated.",
                new PaperTable(
                        "Changes",
                        "What is changed",
                        List.of("#Number", "Change"),
                        IntStream.range(0, result.changes().size())
                                .mapToObj(index -> List.of(Cell.count(index + 1), Cell.words(words(index))))
                                .toList()));
    }

    private String words(int index) {
        Change change = result.changes().get(index);
        return change.words();
    }

    private PaperSection measure(Measure measure) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int index = 0; index < result.outlook().nothing().size(); index++) {
            ProjectionYear nothing = result.outlook().nothing().get(index);
            List<Cell> row = new ArrayList<>(List.of(Cell.words(new AcademicYear(nothing.academicYear()).label())));
            row.addAll(cells(measure, nothing.at(measure)));
            row.addAll(cells(measure, result.outlook().scenario().get(index).at(measure)));
            row.addAll(cells(measure, result.outlook().difference().get(index).at(measure)));
            rows.add(row);
        }
        return new PaperSection(
                measure.label(),
                "",
                FIGURES,
                new PaperTable(
                        measure.label(),
                        measure.label(),
                        List.of(
                                "Academic year",
                                "#Doing nothing",
                                "#from",
                                "#to",
                                "#With the scenario",
                                "#from",
                                "#to",
                                "#Change",
                                "#from",
                                "#to"),
                        rows));
    }

    /** Today's practice carried on; empty where it was not worked out. */
    private Optional<PaperSection> practice(
            String sheet, String what, @Nullable List<Distribution> practice, Cell.Kind kind) {
        if (practice == null) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int index = 0; index < practice.size(); index++) {
            Distribution spread = practice.get(index);
            rows.add(List.of(
                    Cell.words(new AcademicYear(result.entryYear() + index).label()),
                    Cell.of(spread.mean(), kind),
                    Cell.of(spread.p10(), kind),
                    Cell.of(spread.p90(), kind)));
        }
        return Optional.of(new PaperSection(
                "Today's practice carried on: " + what.toLowerCase(Locale.UK),
                "",
                kind == Cell.Kind.POUNDS ? GapWords.PRACTICE_POUNDS + "." : "",
                new PaperTable(
                        "Practice, " + sheet.toLowerCase(Locale.UK),
                        what + " if today's practice is carried on",
                        List.of("Academic year", "#Likely", "#from", "#to"),
                        rows)));
    }

    private static List<Cell> cells(Measure measure, Distribution spread) {
        if (ScenarioResult.isFew(measure, spread)) {
            return List.of(Cell.words("under 5"), Cell.BLANK, Cell.BLANK);
        }
        Cell.Kind kind = kind(measure);
        return List.of(Cell.of(spread.mean(), kind), Cell.of(spread.p10(), kind), Cell.of(spread.p90(), kind));
    }

    private static Cell.Kind kind(Measure measure) {
        return switch (measure) {
            case CHILDREN, OUT_OF_BOROUGH, NEWLY_OUT, UNPLACED -> Cell.Kind.COUNT;
            case TRAVEL -> Cell.Kind.DECIMAL;
            case PLACES, TRANSPORT, POUNDS, MARGINAL -> Cell.Kind.POUNDS;
        };
    }

    private PaperSection actions(ActionLadder ladder) {
        List<List<Cell>> rows = new ArrayList<>();
        ladder.alone().forEach(rung -> rows.add(action("On its own, against doing nothing", rung)));
        ladder.inOrder().forEach(rung -> rows.add(action("After the actions before it", rung)));
        rows.add(action("All actions together, against doing nothing", ladder.together()));
        return new PaperSection(
                "Actions",
                "",
                "What each action changes in the last year, and what it costs and saves over all years, pounds of later years"
                        + " counted " + Formats.plain(ladder.discountRate()) + " % less a year.",
                new PaperTable(
                        "Actions",
                        "What each action changes",
                        List.of(
                                "Measured",
                                "Action",
                                "#Children with plans",
                                "#Out of the borough",
                                "#Without a place",
                                "#Pounds a year",
                                "#To build",
                                "#Sum of these years",
                                "#from",
                                "#to",
                                "#Paid back after years"),
                        rows));
    }

    private static List<Cell> action(String measured, ActionLadder.Rung rung) {
        ProjectionYear last = rung.change().getLast();
        return List.of(
                Cell.words(measured),
                Cell.words(rung.action()),
                Cell.of(rung.plansChange(), Cell.Kind.COUNT),
                cells(Measure.OUT_OF_BOROUGH, last.at(Measure.OUT_OF_BOROUGH)).getFirst(),
                cells(Measure.UNPLACED, last.at(Measure.UNPLACED)).getFirst(),
                Cell.of(last.at(Measure.POUNDS).mean(), Cell.Kind.POUNDS),
                Cell.pence(rung.built()),
                Cell.of(rung.sum().mean(), Cell.Kind.POUNDS),
                Cell.of(rung.sum().p10(), Cell.Kind.POUNDS),
                Cell.of(rung.sum().p90(), Cell.Kind.POUNDS),
                years(rung.payback()));
    }

    private static Cell years(@Nullable Double years) {
        return years == null ? Cell.BLANK : Cell.of(years, Cell.Kind.DECIMAL);
    }

    private PaperSection openings() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScenarioResult.Opened opened : result.openings()) {
            for (ProjectionYear year : result.outlook().scenario()) {
                Distribution taken = year.taken().getOrDefault(opened.id(), Distribution.exactly(0));
                rows.add(List.of(
                        Cell.words(opened.name()),
                        Cell.words(new AcademicYear(year.academicYear()).label()),
                        Cell.count(opened.places().getOrDefault(year.academicYear(), 0)),
                        Cell.of(taken.mean(), Cell.Kind.COUNT),
                        Cell.of(taken.p10(), Cell.Kind.COUNT),
                        Cell.of(taken.p90(), Cell.Kind.COUNT)));
            }
        }
        return new PaperSection(
                "What opens",
                "",
                "Children take a place when they need one anyway; nobody is moved to fill it.",
                new PaperTable(
                        "What opens",
                        "Places of what opens, and how many are taken",
                        List.of("What", "Academic year", "#Places", "#Taken", "#from", "#to"),
                        rows));
    }

    private PaperSection assumptions() {
        return new PaperSection(
                "Assumptions",
                "",
                "",
                new PaperTable(
                        "Assumptions",
                        "What is assumed",
                        List.of("Figure", "#Assumed", "Unit"),
                        Stream.of(UnitCost.values())
                                .map(price -> List.of(
                                        Cell.words(price.label()),
                                        Cell.of(result.prices().of(price).doubleValue(), Cell.Kind.DECIMAL),
                                        Cell.words(price.unit().label())))
                                .toList()));
    }
}
