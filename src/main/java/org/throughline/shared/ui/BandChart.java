package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines by year, each with a band around it. A table with the same figures belongs beside it. */
@Tag("throughline-band-chart")
@JsModule("context://elements/throughline-band-chart.js")
public final class BandChart extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A line with its band.
     *
     * @param name what it is; shown where there are several
     * @param points its points, of the same years for every line of a chart
     */
    public record Line(String name, List<Point> points) {

        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A year of a line.
     *
     * @param year the year
     * @param low lower end of the band
     * @param middle the line
     * @param high upper end of the band
     */
    public record Point(int year, double low, double middle, double high) {}

    /**
     * A chart with a title, which is its accessible name too, and what is counted, which stands at the upright axis.
     */
    public BandChart(String title, String unit, List<Line> lines) {
        this(title, lines);
        getElement().setProperty("unit", unit);
    }

    /** A chart whose title says what is counted. */
    public BandChart(String title, List<Line> lines) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title + " by year; the same figures are in the table below");
        ArrayNode all = JSON.createArrayNode();
        for (Line line : lines) {
            ObjectNode drawn = all.addObject().put("name", line.name());
            ArrayNode years = drawn.putArray("points");
            line.points()
                    .forEach(point -> years.addArray()
                            .add(point.year())
                            .add(point.low())
                            .add(point.middle())
                            .add(point.high()));
        }
        ObjectNode data = JSON.createObjectNode();
        data.put("title", title);
        data.set("lines", all);
        getElement().setPropertyJson("data", data);
    }

    /**
     * A chart of what is known and of what is forecast after it, with a legend of the past, the forecast and its band.
     *
     * @param title its title, which is its accessible name too
     * @param unit what is counted; stands at the upright axis
     * @param past what is known, by year
     * @param forecast the years after
     */
    public static BandChart withPast(String title, String unit, SortedMap<Integer, Double> past, List<Point> forecast) {
        List<Point> points = new ArrayList<>();
        past.forEach((year, known) -> points.add(new Point(year, known, known, known)));
        forecast.stream().filter(point -> !past.containsKey(point.year())).forEach(points::add);
        BandChart chart = new BandChart(title, unit, List.of(new Line("Forecast", points)));
        chart.getElement().setProperty("known", past.isEmpty() ? 0 : past.lastKey());
        return chart;
    }
}
