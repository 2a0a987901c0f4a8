package org.throughline.calendar.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.calendar.BankHoliday;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.Calendars;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;

/** Adds a bank holiday, or corrects one. */
@Route(CalendarNavigation.PATH + "/bank-holidays/:" + CalendarNavigation.DAY)
@RouteAlias(CalendarNavigation.PATH + "/bank-holidays/new")
@PageTitle("A bank holiday - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
final class BankHolidayEditView extends CalendarForm {

    private static final long serialVersionUID = 1L;

    private final transient Calendars calendars;
    private final transient CalendarKeeping keeping;
    private final DateFields day = new DateFields("Day");
    private final TextField name = new TextField("Name");
    private final TextField source = new TextField("Source");
    private final Checkbox isAnnounced = new Checkbox("It has been announced");
    private final DateFields announcedOn = new DateFields("Announced on, if you know it");

    BankHolidayEditView(Calendars calendars, CalendarKeeping keeping) {
        this.calendars = calendars;
        this.keeping = keeping;
        name.setMaxLength(100);
        source.setMaxLength(300);
        source.setHelperText("Where you read it, such as gov.uk/bank-holidays");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankHoliday known = event.getRouteParameters()
                .get(CalendarNavigation.DAY)
                .map(text -> parse(text).flatMap(calendars::bankHoliday).orElseThrow(NotFoundException::new))
                .orElse(null);
        day.setDate(known == null ? null : known.day());
        name.setValue(known == null ? "" : known.name());
        source.setValue(known == null ? "" : known.source());
        isAnnounced.setValue(known == null || known.isAnnounced());
        announcedOn.setDate(known == null ? null : known.announcedOn());
        removeAll();
        add(
                new Anchor(CalendarNavigation.PATH, "Back to term dates and bank holidays"),
                errors,
                new H1(known == null ? "Add a bank holiday" : "Correct a bank holiday"),
                day,
                Group.form(name, source),
                isAnnounced,
                announcedOn,
                actions("Save", null, () -> save(known)));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private void save(@Nullable BankHoliday known) {
        Optional<List<LocalDate>> days = needed(day);
        if (days.isEmpty()) {
            return;
        }
        if (announcedOn.isWrong()) {
            errors.show(announcedOn.problem());
            return;
        }
        BankHoliday entered = new BankHoliday(
                days.get().getFirst(),
                name.getValue().strip(),
                source.getValue().strip(),
                isAnnounced.getValue(),
                announcedOn.date().orElse(null));
        save("Saved " + entered.name(), null, () -> keeping.record(entered, known == null ? null : known.day()));
    }
}
