package org.throughline.sufficiency.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.sufficiency.release.ReleaseForecast;
import org.throughline.sufficiency.release.ReleaseTables;
import org.throughline.sufficiency.release.ReleaseWords;
import org.throughline.sufficiency.scenario.Report;

/** A forecast from published figures as a paper. */
final class ReleasePaper {

    private static final String PLANS = "Children and young people with an EHC plan that this authority maintains in"
            + " January, as published; ages on 31 August before.";
    private static final String BANDS =
            "Likely is the mean of all possible futures; eight of ten futures lie in the 80 % range.";

    private ReleasePaper() {}

    static PlannerPaper of(ReleaseForecast forecast, ReleaseTables tables, String printed) {
        List<PaperSection> sections = new ArrayList<>();
        sections.add(total(forecast, tables));
        part("By group of ages", "Age on 31 August", ReleaseTables.AGE_GROUP, tables, sections);
        part("By kind of setting", "Kind of setting", ReleaseTables.SETTING, tables, sections);
        part("By age", "Age on 31 August", ReleaseTables.AGE, tables, sections);
        return new PlannerPaper(
                "Forecast: " + forecast.authority().label(),
                ReleaseWords.sentence(forecast, tables),
                facts(forecast, tables, printed),
                sections);
    }

    private static List<PlannerPaper.Fact> facts(ReleaseForecast forecast, ReleaseTables tables, String printed) {
        List<PlannerPaper.Fact> facts = new ArrayList<>();
        if (!tables.said().isEmpty()) {
            facts.add(new PlannerPaper.Fact("To be known first", String.join(" ", tables.said())));
        }
        facts.add(new PlannerPaper.Fact("Made by", forecast.owner() + ", " + PaperDates.shown(forecast.begunAt())));
        facts.add(new PlannerPaper.Fact("Source", forecast.source()));
        facts.add(new PlannerPaper.Fact("Data date", "January " + forecast.trainTo()));
        facts.add(new PlannerPaper.Fact("What is counted", PLANS));
        ReleaseWords.assumptions(forecast).forEach((name, value) -> facts.add(new PlannerPaper.Fact(name, value)));
        facts.add(new PlannerPaper.Fact("Printed", printed));
        return facts;
    }

    private static PaperSection total(ReleaseForecast forecast, ReleaseTables tables) {
        List<List<Cell>> rows = new ArrayList<>();
        SortedMap<Integer, Report.Point> points = new TreeMap<>();
        tables.past().forEach((january, plans) -> {
            rows.add(List.of(Cell.year(january), Cell.words("Published"), Cell.count(plans), Cell.BLANK, Cell.BLANK));
            points.put(january, new Report.Point(january, plans, plans, plans));
        });
        tables.totals().forEach(row -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.year(row.january()), Cell.words("Forecast")));
            cells.addAll(cells(row));
            rows.add(cells);
            points.put(row.january(), new Report.Point(row.january(), row.low(), row.mean(), row.high()));
        });
        return new PaperSection(
                "Children with plans",
                ReleaseWords.sentence(forecast, tables),
                BANDS,
                new Report.Chart(
                        "Children with plans",
                        "Children and young people in January",
                        forecast.trainTo(),
                        List.of(new Report.Line("Plans", List.copyOf(points.values())))),
                List.of(new PaperTable(
                        "Total",
                        "Children with plans by January",
                        List.of("January", "Published or forecast", "#Likely", "#80 % range from", "#80 % range to"),
                        rows)));
    }

    private static List<Cell> cells(ReleaseTables.Row row) {
        return List.of(
                Cell.of(row.mean(), Cell.Kind.COUNT),
                Cell.of(row.low(), Cell.Kind.COUNT),
                Cell.of(row.high(), Cell.Kind.COUNT));
    }

    private static void part(
            String heading, String column, String level, ReleaseTables tables, List<PaperSection> sections) {
        Map<String, List<ReleaseTables.Row>> parts = tables.byKey(level);
        if (parts.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        String most = "";
        double change = 0;
        for (Map.Entry<String, List<ReleaseTables.Row>> part : parts.entrySet()) {
            String label = ReleaseWords.label(level, part.getKey());
            double more = part.getValue().getLast().mean()
                    - part.getValue().getFirst().mean();
            if (more > change) {
                change = more;
                most = label;
            }
            for (ReleaseTables.Row row : part.getValue()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.words(label), Cell.year(row.january())));
                cells.addAll(cells(row));
                rows.add(cells);
            }
        }
        sections.add(new PaperSection(
                heading,
                most.isEmpty() ? "No part grows." : "Most more are likely here: " + most + ".",
                ReleaseWords.PARTS,
                new PaperTable(
                        heading,
                        heading + " and January",
                        List.of(column, "January", "#Likely", "#80 % range from", "#80 % range to"),
                        rows)));
    }
}
