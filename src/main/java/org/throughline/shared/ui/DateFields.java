package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A memorable date in three text fields, after the date input pattern; no calendar. */
public final class DateFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField day = field("Day", "4rem");
    private final TextField month = field("Month", "4rem");
    private final TextField year = field("Year", "6rem");

    /** Fields with a label over them. */
    public DateFields(String label) {
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Span title = new Span(label + " (for example 27 3 2015)");
        Div fields = new Div(day, month, year);
        fields.getStyle().set("display", "flex").set("gap", "0.5rem");
        add(title, fields);
    }

    /** Shows a date; blank for null. */
    public void setDate(@Nullable LocalDate date) {
        day.setValue(date == null ? "" : String.valueOf(date.getDayOfMonth()));
        month.setValue(date == null ? "" : String.valueOf(date.getMonthValue()));
        year.setValue(date == null ? "" : String.valueOf(date.getYear()));
    }

    /** The date entered; empty when it is blank or not a date. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static int number(TextField field) {
        return Integer.parseInt(field.getValue().strip());
    }

    private static TextField field(String label, String width) {
        TextField field = new TextField(label);
        field.setWidth(width);
        return field;
    }
}
