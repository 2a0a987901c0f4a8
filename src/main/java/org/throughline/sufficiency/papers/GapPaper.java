package org.throughline.sufficiency.papers;

import java.util.ArrayList;
import java.util.List;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.gap.GapGroup;
import org.throughline.sufficiency.gap.GapLine;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapWords;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;
import org.throughline.sufficiency.scenario.Report;

/** What provision is missing, as a paper: a section a year. Counts of a few named children are not told. */
final class GapPaper {

    private static final String PLACES =
            "Children and young people with an EHC plan who need a specialist place, against the"
                    + " places of the borough that can be used, matched as well as can be.";

    private GapPaper() {}

    static PlannerPaper of(FrozenForecast forecast, GapResult result, String calculated, String printed) {
        List<PaperSection> sections = new ArrayList<>(List.of(years(result)));
        result.years().forEach(year -> sections.add(section(result, year)));
        GapYear last = result.years().getLast();
        List<PlannerPaper.Fact> facts = new ArrayList<>(List.of(
                new PlannerPaper.Fact("Forecast", forecast.title()),
                new PlannerPaper.Fact("Source", forecast.history().source()),
                new PlannerPaper.Fact(
                        "Data date",
                        "January " + forecast.history().lastJanuary() + "; register and children"
                                + " of the day of calculation, " + calculated),
                new PlannerPaper.Fact("What is counted", PLACES)));
        GapWords.assumptions(result).forEach((name, value) -> facts.add(new PlannerPaper.Fact(name, value)));
        facts.add(new PlannerPaper.Fact("Printed", printed));
        return new PlannerPaper(
                "What is missing: " + forecast.title(), GapWords.sentence(last, new ToldYear(last)), facts, sections);
    }

    /** The total by year: today's practice carried on beside the best matching. */
    private static PaperSection years(GapResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Report.Point> practice = new ArrayList<>();
        List<Report.Point> best = new ArrayList<>();
        for (GapYear year : result.years()) {
            var today = year.total().practice();
            var matched = year.total().outAtBest();
            rows.add(List.of(
                    Cell.year(year.academicYear()),
                    Cell.few((int) Math.round(today.median())),
                    Cell.few((int) Math.round(today.p10())),
                    Cell.few((int) Math.round(today.p90())),
                    Cell.few((int) Math.round(matched.median())),
                    Cell.few((int) Math.round(matched.p10())),
                    Cell.few((int) Math.round(matched.p90()))));
            practice.add(new Report.Point(year.academicYear(), today.p10(), today.median(), today.p90()));
            best.add(new Report.Point(year.academicYear(), matched.p10(), matched.median(), matched.p90()));
        }
        return new PaperSection(
                "If nothing is opened",
                "Today's practice carried on beside the best that matching can do with the same places.",
                "Children out of the borough or without a place; shares of " + result.practiceOf() + "/"
                        + (result.practiceOf() + 1) % 100 + " carried on. The first year is of named children.",
                new Report.Chart(
                        "Out of the borough or without a place",
                        "Children in September",
                        List.of(
                                new Report.Line("Today's practice", practice),
                                new Report.Line("Matched at best", best))),
                tables(
                        new PaperTable(
                                "By year",
                                "Out of the borough or without a place, by September",
                                List.of(
                                        "September",
                                        "#Today's practice, median",
                                        "#80 % range from",
                                        "#80 % range to",
                                        "#Matched at best, median",
                                        "#80 % range from",
                                        "#80 % range to"),
                                rows),
                        result));
    }

    private static List<PaperTable> tables(PaperTable children, GapResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GapYear year : result.years()) {
            Distribution pounds = year.practicePounds();
            if (pounds != null) {
                rows.add(List.of(
                        Cell.year(year.academicYear()),
                        Cell.of(pounds.median(), Cell.Kind.POUNDS),
                        Cell.of(pounds.p10(), Cell.Kind.POUNDS),
                        Cell.of(pounds.p90(), Cell.Kind.POUNDS)));
            }
        }
        if (rows.isEmpty()) {
            return List.of(children);
        }
        return List.of(
                children,
                new PaperTable(
                        "Pounds if practice stays",
                        "Today's practice carried on: pounds a year for places and transport",
                        List.of("Academic year from September", "#Median", "#80 % range from", "#80 % range to"),
                        rows));
    }

    private static PaperSection section(GapResult result, GapYear year) {
        ToldYear told = new ToldYear(year);
        List<List<Cell>> rows = new ArrayList<>();
        told.lines().forEach(line -> rows.add(row(told, line, "Other needs and phases, together")));
        rows.add(row(told, told.total(), "All"));
        String september = "September " + year.academicYear();
        return new PaperSection(
                september,
                GapWords.sentence(year, told),
                GapWords.addingUp(result, told)
                        + (told.isAnythingHidden()
                                ? " Counts under " + Formats.FEW + " are not told, and another one as 'or more'."
                                : ""),
                new PaperTable(
                        september,
                        "Need and places in " + september,
                        List.of(
                                "Need",
                                "Phase",
                                "#Need a place",
                                "#Stay out of the borough",
                                "#Have or take a place of the borough",
                                "#Short",
                                "#Chance of being short"),
                        rows));
    }

    private static Cell told(ToldYear told, GapLine line, GapPart part) {
        return told.isHidden(line, part) ? Cell.words(told.told(line, part)) : Cell.count(line.part(part));
    }

    private static List<Cell> row(ToldYear told, GapLine line, String together) {
        GapGroup group = line.row().group();
        return List.of(
                Cell.words(group == null ? together : Formats.need(group.need())),
                Cell.words(group == null ? "" : group.phase().label()),
                Cell.count(line.need()),
                told(told, line, GapPart.STAYS_OUT),
                Cell.words(told.toldPlaced(line)),
                told(told, line, GapPart.SHORT),
                Cell.of(line.row().chanceShort(), Cell.Kind.PERCENT));
    }
}
