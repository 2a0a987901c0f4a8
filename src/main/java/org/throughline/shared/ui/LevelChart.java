package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line chart of one value over time. A table with the same figures belongs beside it. */
@Tag("throughline-line-chart")
@JsModule("context://elements/throughline-line-chart.js")
public final class LevelChart extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A point of the line.
     *
     * @param seconds seconds since the beginning
     * @param value the value then
     */
    public record Point(double seconds, double value) {}

    /** A chart with a title, which is its accessible name too. */
    public LevelChart(String title) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title + " over time; the same figures are in the table below");
        getElement().setProperty("chartTitle", title);
    }

    /** Shows these points, earliest first. */
    public void setPoints(List<Point> points) {
        ArrayNode line = JSON.createArrayNode();
        points.forEach(point -> line.addArray().add(point.seconds()).add(point.value()));
        ObjectNode data = JSON.createObjectNode();
        data.set("points", line);
        getElement().setPropertyJson("data", data);
    }
}
