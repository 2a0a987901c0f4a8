package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Instants;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.ui.TransitionNavigation;
import org.throughline.transitions.wholeclass.ClassSheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sheet of a class as a table of fields, which the browser draws and the keyboard fills in like a spreadsheet. */
@Tag("throughline-sheet")
@JsModule("context://elements/throughline-drafts.js")
@JsModule("context://elements/throughline-sheet.js")
final class SheetTable extends Component {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A question as the browser needs it. */
    private record Column(
            String key,
            String label,
            String note,
            String size,
            List<String> options,
            boolean lines,
            boolean none,
            boolean setting) {}

    /** An answer as the browser needs it. */
    private record Cell(String text, long revision, boolean open, String note, String remark) {}

    /** A child as the browser needs it. */
    private record Line(UUID record, String child, String address, List<Cell> cells) {}

    /** The whole as the browser needs it. */
    private record Drawn(String label, List<Column> columns, List<Line> rows, List<String> settings) {}

    private final transient SheetWriting writing;

    SheetTable(SheetWriting writing, String person) {
        this.writing = writing;
        getElement().setAttribute("person", person);
    }

    /**
     * Shows a part of a sheet.
     *
     * @param settings names of settings to choose a destination from; empty where the person does not say it
     */
    void show(String label, ClassSheet sheet, List<String> settings) {
        List<Column> columns = new ArrayList<>(
                sheet.questions().stream().map(SheetTable::column).toList());
        if (sheet.isLed()) {
            columns.add(new Column(SheetWriting.DESTINATION, "Moves to", "", "", List.of(), false, false, true));
        }
        List<Line> lines = sheet.rows().stream().map(row -> line(sheet, row)).toList();
        getElement().executeJs("this.show($0)", JSON.writeValueAsString(new Drawn(label, columns, lines, settings)));
    }

    private static Column column(Field field) {
        List<String> options = AskedNone.among(field).options();
        return new Column(
                field.key(),
                field.label(),
                field.visibility() == Visibility.B ? "SENCO and pastoral only" : "",
                switch (field.kind()) {
                    case NUMBER -> "number";
                    case CHOICE -> "choice";
                    default -> "";
                },
                options,
                field.kind() == Kind.TEXT,
                AskedNone.isOffered(field),
                false);
    }

    private static Line line(ClassSheet sheet, ClassSheet.Row row) {
        List<Cell> cells = new ArrayList<>(
                sheet.questions().stream().map(field -> cell(row, field)).toList());
        if (sheet.isLed()) {
            cells.add(new Cell(row.destination(), 0, true, "", ""));
        }
        return new Line(row.record(), row.child(), TransitionNavigation.record(row.record()), cells);
    }

    private static Cell cell(ClassSheet.Row row, Field field) {
        Answer answer = row.answer(field.key());
        boolean isOpen = row.isOpen(field.key());
        if (answer == null) {
            return new Cell("", 0, isOpen, isOpen ? "" : "Not yours to answer", "");
        }
        LocalDate written = LocalDate.ofInstant(answer.writtenAt(), Instants.LONDON);
        return new Cell(
                answer.text(),
                answer.revision(),
                isOpen,
                answer.isOfFamily() ? "The family’s own words" : "",
                RecordPage.remark(field, answer.text(), written).orElse(""));
    }

    /** Called by the browser with answers that were typed, as text of a list; gives what became of each. */
    @ClientCallable
    private String write(String edits) {
        List<SheetWriting.Edit> typed = JSON.readValue(edits, new TypeReference<List<SheetWriting.Edit>>() {});
        return JSON.writeValueAsString(typed.stream().map(writing::write).toList());
    }
}
