package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns of parts one on the other. A table with the same figures belongs beside it. */
@Tag("throughline-stack-chart")
@JsModule("context://elements/throughline-stack-chart.js")
public final class StackChart extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A part of every column.
     *
     * @param name what it is
     * @param values how much of it each column has
     */
    public record Part(String name, List<Double> values) {

        /** Copies the list. */
        public Part {
            values = List.copyOf(values);
        }
    }

    /** A chart with a title, which is its accessible name too, and the names of its columns. */
    public StackChart(String title, List<String> columns, List<Part> parts) {
        this(title, "", columns, parts);
    }

    /** The same with what is counted, which stands at the upright axis. */
    public StackChart(String title, String unit, List<String> columns, List<Part> parts) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title + "; the same figures are in the table below");
        ObjectNode data = JSON.createObjectNode().put("title", title).put("unit", unit);
        columns.forEach(data.putArray("columns")::add);
        ArrayNode all = data.putArray("parts");
        for (Part part : parts) {
            ArrayNode values = all.addObject().put("name", part.name()).putArray("values");
            part.values().forEach(values::add);
        }
        getElement().setPropertyJson("data", data);
    }

    /** How far steps lead from one number to another: each step stands on what the steps before it came to. */
    public static StackChart steps(String title, List<String> columns, List<Double> from, List<Double> to) {
        List<Double> base = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        List<Double> less = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            double change = to.get(index) - from.get(index);
            base.add(Math.min(from.get(index), to.get(index)));
            more.add(Math.max(0, change));
            less.add(Math.max(0, -change));
        }
        return new StackChart(
                title, columns, List.of(new Part("", base), new Part("More", more), new Part("Fewer", less)));
    }
}
