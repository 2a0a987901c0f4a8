package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.List;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.gap.GapWords;

/** Doing nothing in a scenario's report: today's practice carried on, beside what is matched at best. */
final class PracticeLine {

    /** Doing nothing about places, and matching children to them as well as can be. */
    static final String MATCHED = "Matched at best, nothing opened";

    /** Doing nothing at all. */
    static final String PRACTICE = "Today's practice carried on";

    static final String WORDS = PRACTICE
            + " is what doing nothing comes to: as large a part of the children in each kind of"
            + " specialist place and phase as today is placed out of the borough. " + MATCHED + " gives each child who"
            + " looks for a place the best one there is. A scenario is held against the second, so that what it changes"
            + " is its own.";

    private PracticeLine() {}

    /** The line of a chart; none where it was not worked out. */
    static List<Report.Line> of(ScenarioResult result) {
        List<Distribution> practice = result.practice();
        if (practice == null) {
            return List.of();
        }
        List<Report.Point> points = new ArrayList<>();
        for (int index = 0; index < practice.size(); index++) {
            Distribution spread = practice.get(index);
            points.add(new Report.Point(result.entryYear() + index, spread.p10(), spread.mean(), spread.p90()));
        }
        return List.of(new Report.Line(PRACTICE, points));
    }

    /** What it costs, as a table with how it is counted; none where that was not worked out. */
    static void pounds(ScenarioResult result, ReportWriter writer) {
        List<Distribution> pounds = result.practicePounds();
        if (pounds == null) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < pounds.size(); index++) {
            Distribution spread = pounds.get(index);
            rows.add(List.of(
                    new AcademicYear(result.entryYear() + index).label(),
                    Formats.about(spread.mean()),
                    Formats.about(spread.p10()) + " to " + Formats.about(spread.p90())));
        }
        writer.table(PRACTICE + ": pounds a year", List.of("Academic year", "#Likely", "#80 % range"), rows);
        writer.words(GapWords.PRACTICE_POUNDS + ".", false);
    }

    /** The same figures as a table; none where they were not worked out. */
    static void table(ScenarioResult result, ReportWriter writer) {
        List<List<String>> rows = of(result).stream()
                .flatMap(line -> line.points().stream())
                .map(point -> List.of(
                        new AcademicYear(point.year()).label(),
                        Formats.count(point.middle()),
                        Formats.count(point.low()) + " to " + Formats.count(point.high())))
                .toList();
        if (!rows.isEmpty()) {
            writer.table(
                    PRACTICE + ": children placed out of the borough",
                    List.of("Academic year", "#Likely", "#80 % range"),
                    rows);
        }
    }
}
