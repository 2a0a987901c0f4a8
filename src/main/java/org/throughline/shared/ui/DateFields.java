package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A memorable date in three text fields, after the date input pattern; no calendar. */
public final class DateFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final String NOT_A_DATE = "Enter a day that exists, with a year of four digits, such as 27 3 2015";

    private final transient Words words;
    private final Span error = new Span();
    private final TextField day;
    private final TextField month;
    private final TextField year;

    /**
     * The words of the fields, for pages in other languages.
     *
     * @param label what day it is
     * @param example how a day is written
     * @param day the name of the first field
     * @param month the name of the second field
     * @param year the name of the third field
     * @param notADate what is said where no day is entered
     */
    public record Words(String label, String example, String day, String month, String year, String notADate) {}

    /** Fields with a label over them. */
    public DateFields(String label) {
        this(new Words(label, "for example 27 3 2015", "Day", "Month", "Year", NOT_A_DATE));
    }

    /** Fields in the words of another language. */
    public DateFields(Words words) {
        this.words = words;
        day = field(words.day(), "4rem");
        month = field(words.month(), "4rem");
        year = field(words.year(), "6rem");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.label());
        error.addClassName("tl-field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Span title = new Span(words.label() + " (" + words.example() + ")");
        Div fields = new Div(day, month, year);
        fields.addClassName("tl-date");
        add(title, fields, error);
    }

    /** Shows a date; blank for null. */
    public void setDate(@Nullable LocalDate date) {
        day.setValue(date == null ? "" : String.valueOf(date.getDayOfMonth()));
        month.setValue(date == null ? "" : String.valueOf(date.getMonthValue()));
        year.setValue(date == null ? "" : String.valueOf(date.getYear()));
    }

    /** Calls this each time a person has changed one of the fields. */
    public void whenChanged(Runnable then) {
        for (TextField field : List.of(day, month, year)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    then.run();
                }
            });
        }
    }

    /** Whether nothing is entered. */
    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /**
     * Whether something is entered that is no date; it is then marked at the fields. What cannot be read is never
     * dropped: ask this before a date that may be left blank is saved.
     */
    public boolean isWrong() {
        boolean wrong = !isBlank() && date().isEmpty();
        for (TextField field : List.of(day, month, year)) {
            field.setInvalid(wrong);
        }
        error.setText(wrong ? words.notADate() : "");
        error.setVisible(wrong);
        return wrong;
    }

    /** What to say where a date is wrong. */
    public String problem() {
        return words.label() + ": " + words.notADate();
    }

    /** The date entered; empty when it is blank or not a date. */
    public Optional<LocalDate> date() {
        try {
            int written = number(year);
            return written < EARLIEST || written > LATEST
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(written, number(month), number(day)));
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
