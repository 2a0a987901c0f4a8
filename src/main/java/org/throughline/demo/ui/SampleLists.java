package org.throughline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;

/** Lists that people search and tables that people read, with rows and without. */
final class SampleLists {

    private record Row(String name, int year, Tag.Kind kind, String place) {}

    private SampleLists() {}

    static Component all() {
        ListGrid<Row> rows = list("Children of the sample");
        rows.setItems(
                new Row("Osei-Kowalczyk, Amara", 6, Tag.Kind.INFO, "In the borough"),
                new Row("Begum, Yusuf", 11, Tag.Kind.WARNING, "Out of the borough"),
                new Row("Nguyen, Theo", 9, Tag.Kind.DANGER, "No place"));
        ListGrid<Row> none = list("Children that no filter finds");
        none.setItems(List.of());
        PlainTable table = new PlainTable("Places by year", "Year", "#Places", "#Needed")
                .row("2026/27", "1,200", "1,310")
                .row("2027/28", "1,260", "1,402");
        return new Div(
                new H3("A list"), rows.chooser(), rows, new H3("A list without rows"), none, new H3("A table"), table);
    }

    private static ListGrid<Row> list(String label) {
        ListGrid<Row> list = new ListGrid<>(label, "sample");
        list.setEmptyStateText("Nothing matches. Clear a filter to see more.");
        list.addColumn(Row::name).setHeader("Name").setRowHeader(true).setSortable(true);
        list.addColumn(Row::year).setHeader("Year group");
        list.addComponentColumn(row -> new Tag(row.place(), row.kind())).setHeader("Place");
        list.setAllRowsVisible(true);
        return list;
    }
}
