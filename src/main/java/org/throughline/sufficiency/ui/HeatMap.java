package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.NeedYear;
import org.throughline.sufficiency.history.ForecastTables;

/** Children by NC year and need in a January: a table whose cells are darker where there are more, with bands. */
final class HeatMap extends Div {

    private static final long serialVersionUID = 1L;
    /** Counts from which a cell is a shade darker. */
    private static final int[] SHADES = {10, 20, 40, 60, 90};

    private final transient ForecastTables tables;
    private final Div shown = new Div();

    private record Cell(int ncYear, String need) {}

    HeatMap(ForecastTables tables) {
        this.tables = tables;
        Choice<Integer> january = new Choice<>("January of the map", "Choose", tables.years(), String::valueOf);
        january.setEmptySelectionAllowed(false);
        january.setValue(tables.years().getLast());
        add(Group.filters(() -> show(january.getValue()), january), shown);
        show(january.getValue());
    }

    private void show(int january) {
        TreeSet<Integer> ncYears = new TreeSet<>();
        TreeSet<String> needs = new TreeSet<>();
        Map<Cell, NeedYear> cells = new HashMap<>();
        tables.needYears().stream().filter(each -> each.january() == january).forEach(each -> {
            ncYears.add(each.ncYear());
            needs.add(each.need());
            cells.put(new Cell(each.ncYear(), each.need()), each);
        });
        PlainTable table = new PlainTable(
                "Children by NC year and need, January " + january,
                Stream.concat(Stream.of("NC year"), needs.stream().map(need -> "#" + need))
                        .toArray(String[]::new));
        for (int ncYear : ncYears) {
            List<Component> row = new ArrayList<>();
            row.add(new Text(YearGroup.label(ncYear)));
            for (String need : needs) {
                NeedYear cell = cells.get(new Cell(ncYear, need));
                row.add(cell == null ? new Text("0") : cell(cell, january == tables.lastJanuary()));
            }
            table.row(row.toArray(Component[]::new));
        }
        shown.removeAll();
        shown.add(table);
    }

    private static Component cell(NeedYear cell, boolean known) {
        if (cell.mean() < Formats.FEW) {
            return new Span(cell.high() == 0 && cell.mean() == 0 ? "0" : "under 5");
        }
        int shade = 0;
        while (shade < SHADES.length && cell.mean() >= SHADES[shade]) {
            shade++;
        }
        String band = Formats.count(cell.low()) + " to " + Formats.count(cell.high());
        Span span = new Span(Formats.count(cell.mean()) + (known ? "" : " (" + band + ")"));
        span.addClassNames("tl-heat", "tl-heat-" + shade);
        return span;
    }
}
