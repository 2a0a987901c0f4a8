package org.throughline.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** A page on which days of a calendar are entered. */
abstract class CalendarForm extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    final ErrorSummary errors = new ErrorSummary();

    CalendarForm() {
        addClassName("tl-page");
    }

    /** Saves, and says how many due dates moved. */
    interface Saving {
        int moved();
    }

    Group actions(String save, @Nullable UUID settingId, Runnable saving) {
        Button button = new Button(save, click -> saving.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Group.actions(button, new Anchor(CalendarNavigation.of("", settingId), "Cancel"));
    }

    /** Saves; where it was not refused, says so and goes back to the calendar. */
    void save(String done, @Nullable UUID settingId, Saving saving) {
        int[] moved = new int[1];
        if (Failures.saved(() -> moved[0] = saving.moved(), errors)) {
            Done.said(said(done, moved[0]));
            UI.getCurrent().navigate(CalendarView.class, CalendarNavigation.asked(settingId));
        }
    }

    /** What was done and what followed. */
    static String said(String done, int moved) {
        return done
                + (moved == 0
                        ? ". No due date moved"
                        : moved == 1 ? ". 1 due date moved" : String.format(Locale.UK, ". %,d due dates moved", moved));
    }

    /** Days that must be entered; shows what is wrong where one is not. */
    Optional<List<LocalDate>> needed(DateFields... fields) {
        List<String> problems = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (DateFields field : fields) {
            if (field.isWrong() || field.isBlank()) {
                problems.add(field.problem());
            } else {
                field.date().ifPresent(days::add);
            }
        }
        errors.show(problems);
        return problems.isEmpty() ? Optional.of(days) : Optional.empty();
    }
}
