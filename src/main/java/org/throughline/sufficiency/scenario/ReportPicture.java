package org.throughline.sufficiency.scenario;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The charts of a report as SVG, for paper: the same figures as on the screen, told apart in black and white, too. */
final class ReportPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int RIGHT = 15;
    private static final int TOP = 24;
    private static final int BOTTOM = 50;
    private static final int GRID_LINES = 4;
    private static final String[] COLOURS = {"#0b5c74", "#b4540a", "#5b3b8c", "#2f6b2f"};
    private static final String[] DASHES = {"none", "7 4", "2 3", "9 3 2 3"};

    private final StringBuilder svg;
    private final double lowest;
    private final double highest;
    private final int columns;

    /**
     * An empty picture.
     *
     * @param words what it shows, for who cannot see it
     */
    private ReportPicture(String words, double lowest, double highest, int columns) {
        svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">",
                HtmlUtils.htmlEscapeDecimal(words, "UTF-8"),
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        double room = Math.max(1, (highest - lowest) * 0.05);
        this.lowest = Math.max(0, lowest - room);
        this.highest = highest + room;
        this.columns = columns;
        axis();
    }

    static String of(Report.Chart chart) {
        List<Report.Point> all =
                chart.lines().stream().flatMap(line -> line.points().stream()).toList();
        int first = all.stream().mapToInt(Report.Point::year).min().orElse(0);
        int last = all.stream().mapToInt(Report.Point::year).max().orElse(0);
        ReportPicture picture = new ReportPicture(
                words(chart),
                all.stream().mapToDouble(Report.Point::low).min().orElse(0),
                all.stream().mapToDouble(Report.Point::high).max().orElse(1),
                last - first + 1);
        for (int year = first; year <= last; year++) {
            picture.column(year - first, String.valueOf(year));
        }
        picture.text(0, TOP - 12.0, "start", chart.unit());
        List<Report.Line> lines = told(chart);
        for (int index = 0; index < lines.size(); index++) {
            picture.line(lines.get(index), first, index, lines.size() + 1);
        }
        if (all.stream().anyMatch(point -> point.high() > point.low())) {
            picture.legendOfBand(lines.size(), lines.size() + 1);
        }
        return picture.svg.append("</svg>").toString();
    }

    /** The lines; of one that is known up to a year, the past and the forecast, which begins where the past ends. */
    private static List<Report.Line> told(Report.Chart chart) {
        return chart.known() == 0
                ? chart.lines()
                : List.of(
                        part(chart, "Past", year -> year <= chart.known()),
                        part(chart, "Forecast", year -> year >= chart.known()));
    }

    private static Report.Line part(Report.Chart chart, String name, IntPredicate years) {
        return new Report.Line(
                name,
                chart.lines().getFirst().points().stream()
                        .filter(point -> years.test(point.year()))
                        .toList());
    }

    static String of(Report.Steps steps) {
        ReportPicture picture = new ReportPicture(
                steps.title() + ", step by step. The table has the same figures.",
                steps.steps().stream()
                        .filter(step -> step.from() > 0)
                        .mapToDouble(step -> Math.min(step.from(), step.to()))
                        .min()
                        .orElse(0),
                steps.steps().stream()
                        .mapToDouble(step -> Math.max(step.from(), step.to()))
                        .max()
                        .orElse(1),
                steps.steps().size());
        for (int index = 0; index < steps.steps().size(); index++) {
            picture.step(steps.steps().get(index), index);
        }
        return picture.svg.append("</svg>").toString();
    }

    private double x(double column) {
        return LEFT + (column + 0.5) * (WIDTH - LEFT - RIGHT) / columns;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }

    private void axis() {
        for (int line = 0; line <= GRID_LINES; line++) {
            double value = lowest + (highest - lowest) * line / GRID_LINES;
            add(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#bbbbbb\" stroke-width=\"0.7\"/>",
                    LEFT, y(value), WIDTH - RIGHT, y(value));
            text(LEFT - 6, y(value) + 4, "end", String.format(Locale.UK, "%,.0f", value));
        }
    }

    private void column(int index, String name) {
        text(x(index), HEIGHT - BOTTOM + 16.0, "middle", name);
    }

    private void line(Report.Line line, int first, int index, int places) {
        String colour = COLOURS[index % COLOURS.length];
        List<Report.Point> points = line.points();
        StringBuilder band = new StringBuilder();
        for (int point = 0; point < points.size(); point++) {
            band.append(pair(
                    x(points.get(point).year() - first), y(points.get(point).high())));
        }
        for (int point = points.size() - 1; point >= 0; point--) {
            band.append(pair(
                    x(points.get(point).year() - first), y(points.get(point).low())));
        }
        add("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.15\"/>", band, colour);
        StringBuilder middle = new StringBuilder();
        for (int point = 0; point < points.size(); point++) {
            middle.append(pair(
                    x(points.get(point).year() - first), y(points.get(point).middle())));
        }
        String dash = DASHES[index % DASHES.length];
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                middle, colour, dash);
        double at = legend(index, places);
        add(
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\""
                        + " stroke-dasharray=\"%s\"/>",
                at, HEIGHT - 12, at + 24, HEIGHT - 12, colour, dash);
        text(at + 28, HEIGHT - 8.0, "start", shortened(line.name(), 90 / places));
    }

    /** Where a place of the legend begins. */
    private static double legend(int index, int places) {
        return LEFT + (double) index * (WIDTH - LEFT - RIGHT) / places;
    }

    private void legendOfBand(int index, int places) {
        double at = legend(index, places);
        add(
                "<rect x=\"%.1f\" y=\"%d\" width=\"24\" height=\"10\" fill=\"#5c5c5c\" fill-opacity=\"0.2\"/>",
                at, HEIGHT - 17);
        text(at + 28, HEIGHT - 8.0, "start", "80 % range");
    }

    private void step(Report.Step step, int index) {
        double width = (WIDTH - LEFT - RIGHT) * 0.6 / columns;
        double from = step.from() == 0 ? lowest : step.from();
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x(index) - width / 2,
                Math.min(y(from), y(step.to())),
                width,
                Math.max(1, Math.abs(y(from) - y(step.to()))),
                step.from() == 0 ? "#5c5c5c" : step.to() >= step.from() ? COLOURS[0] : COLOURS[1]);
        column(index, shortened(step.name(), 100 / columns));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "\u2026";
    }

    private static String pair(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private void text(double x, double y, String anchor, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-family=\"DejaVu Sans\" font-size=\"11\">%s</text>",
                x, y, anchor, HtmlUtils.htmlEscapeDecimal(words, "UTF-8"));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    /** What a chart shows, in words. */
    private static String words(Report.Chart chart) {
        return chart.title() + " by year: "
                + chart.lines().stream().map(Report.Line::name).collect(Collectors.joining(", "))
                + ". The table has the same figures.";
    }
}
