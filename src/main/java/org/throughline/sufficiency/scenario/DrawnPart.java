package org.throughline.sufficiency.scenario;

import java.util.List;

/**
 * A part of a report as the template of the paper takes it.
 *
 * @param kind which place of the template draws it
 * @param part the part
 * @param svg the chart, for a part that is one; blank otherwise
 */
public record DrawnPart(String kind, Report.Part part, String svg) {

    /** The part with its picture, where it is one. */
    public static DrawnPart of(Report.Part part) {
        return switch (part) {
            case Report.Heading heading -> new DrawnPart("heading", heading, "");
            case Report.Words words -> new DrawnPart("words", words, "");
            case Report.Sentences sentences -> new DrawnPart("sentences", sentences, "");
            case Report.Table table -> new DrawnPart("table", table, "");
            case Report.Steps steps -> new DrawnPart("picture", steps, ReportPicture.of(steps));
            case Report.Chart chart -> new DrawnPart("picture", chart, ReportPicture.of(chart));
        };
    }

    /**
     * The changes of a scenario.
     *
     * @param title the scenario
     * @param words its changes as people read them
     */
    public record Changes(String title, List<String> words) {

        static Changes of(ScenarioReport.Side side) {
            return new Changes(
                    side.title(),
                    side.result().changes().stream().map(Change::words).toList());
        }
    }
}
