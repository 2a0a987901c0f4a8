package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map in metres of the British National Grid, without tiles of anybody: a boundary, squares and points. A table with
 * the same things belongs beside it.
 */
@Tag("throughline-map")
@JsModule("context://elements/throughline-map.js")
public final class GridMap extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A square kilometre.
     *
     * @param east metres east of its corner
     * @param north metres north of its corner
     * @param shade how dark it is, 1 to 5
     * @param label what it says
     */
    public record Square(int east, int north, int shade, String label) {}

    /**
     * A point.
     *
     * @param east metres east
     * @param north metres north
     * @param kind how it is drawn: 0 a circle, 1 a ring
     * @param mark a number or letter beside it, by which a table names it
     * @param label what it says
     */
    public record Point(double east, double north, int kind, String mark, String label) {}

    /**
     * A map.
     *
     * @param title its accessible name
     * @param rings the boundary's lines as JSON; blank for none
     */
    public GridMap(String title, String rings, List<Square> squares, List<Point> points) {
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title + "; the same things are in the tables below");
        ObjectNode data = JSON.createObjectNode();
        data.set("rings", rings.isBlank() ? JSON.createArrayNode() : JSON.readTree(rings));
        ArrayNode drawn = data.putArray("squares");
        squares.forEach(square -> drawn.addArray()
                .add(square.east())
                .add(square.north())
                .add(square.shade())
                .add(square.label()));
        ArrayNode set = data.putArray("points");
        points.forEach(point -> set.addArray()
                .add(point.east())
                .add(point.north())
                .add(point.kind())
                .add(point.mark())
                .add(point.label()));
        getElement().setPropertyJson("data", data);
    }
}
