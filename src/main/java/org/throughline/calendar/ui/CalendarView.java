package org.throughline.calendar.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.calendar.BankHoliday;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.CalendarSpan;
import org.throughline.calendar.Calendars;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** Term dates and closures of the authority or a setting, and the bank holidays of England. */
@Route(CalendarNavigation.PATH)
@PageTitle("Term dates and bank holidays - Throughline")
@Menu(title = "Term dates", order = 8.4)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
final class CalendarView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Calendars calendars;
    private final transient CalendarKeeping keeping;
    private final transient CalendarSettings settings;
    private final ComboBox<SettingRecord> setting = new ComboBox<>("School or setting");
    private final ErrorSummary errors = new ErrorSummary();
    private final Div days = new Div();
    private @Nullable UUID settingId;

    CalendarView(Calendars calendars, CalendarKeeping keeping, CalendarSettings settings) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.settings = settings;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "Due dates in school days are counted by these days. A setting without term dates of its own follows"
                        + " the authority's; where there are none at all, dates are estimated and marked.");
        lead.addClassName("tl-lead");
        settings.offer(setting);
        add(
                errors,
                new H1("Term dates and bank holidays"),
                lead,
                Group.actions(new Anchor(CalendarNavigation.of("changes", null), "Due dates that moved")),
                Group.filters(this::chosen, setting),
                days);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        settingId = CalendarNavigation.setting(event.getLocation().getQueryParameters())
                .orElse(null);
        SettingRecord chosen =
                settingId == null ? null : settings.find(settingId).orElseThrow(NotFoundException::new);
        setting.setValue(chosen);
        errors.show(List.of());
        show();
    }

    private void chosen() {
        SettingRecord now = setting.getValue();
        UI.getCurrent().navigate(CalendarView.class, CalendarNavigation.asked(now == null ? null : now.id()));
    }

    private void show() {
        days.removeAll();
        SettingRecord chosen = setting.getValue();
        String whose = chosen == null ? "the authority" : chosen.name();
        days.add(
                new H2("Term dates and closures of " + whose),
                Group.actions(
                        new Anchor(CalendarNavigation.of("days/new", settingId), "Add a term or closure"),
                        new Anchor(CalendarNavigation.of("paste", settingId), "Paste a list")));
        spans(whose);
        days.add(
                new H2("Bank holidays in England"),
                Group.actions(
                        new Anchor(CalendarNavigation.of("bank-holidays/new", null), "Add a bank holiday"),
                        new Anchor(
                                CalendarNavigation.of("paste", null) + "?what=bank-holidays", "Paste bank holidays")));
        days.add(new Paragraph(
                "If a bank holiday is moved, correct its day. In a year with fewer than eight on record, those"
                        + " of every year are counted beside them."));
        bankHolidays();
    }

    private void spans(String whose) {
        List<CalendarSpan> spans = calendars.spansOf(settingId);
        if (spans.isEmpty()) {
            days.add(new EmptyState("No term dates are recorded for " + whose + ". "
                    + (settingId == null
                            ? "Until they are, school days are estimated from the usual terms of England."
                            : "Until they are, those of the authority count.")
                    + " Add a term, or paste the list from the school's or council's website."));
            return;
        }
        PlainTable table =
                new PlainTable("Term dates and closures", "Name", "Kind", "First day", "Last day", "Source", "Actions");
        spans.forEach(span -> table.row(
                new Anchor(CalendarNavigation.span(Objects.requireNonNull(span.id())), span.name()),
                new Text(span.kind().label()),
                new Text(Times.day(span.first())),
                new Text(Times.day(span.last())),
                new Text(span.source()),
                remove(span.name(), () -> keeping.removeSpan(Objects.requireNonNull(span.id())))));
        days.add(table);
    }

    private void bankHolidays() {
        List<BankHoliday> holidays = calendars.bankHolidays();
        if (holidays.isEmpty()) {
            days.add(new EmptyState("No bank holidays are recorded. Those of every year are counted by rule."));
            return;
        }
        PlainTable table = new PlainTable("Bank holidays", "Day", "Name", "Announced", "Source", "Actions");
        holidays.forEach(holiday -> table.row(
                new Anchor(CalendarNavigation.PATH + "/bank-holidays/" + holiday.day(), Times.day(holiday.day())),
                new Text(holiday.name()),
                announced(holiday),
                new Text(holiday.source()),
                remove(
                        holiday.name() + ", " + Times.day(holiday.day()),
                        () -> keeping.removeBankHoliday(holiday.day()))));
        days.add(table);
    }

    private static Tag announced(BankHoliday holiday) {
        if (!holiday.isAnnounced()) {
            return new Tag("Not announced yet", Tag.Kind.SUGGESTED);
        }
        return new Tag(
                holiday.announcedOn() == null ? "Announced" : "Announced " + Times.day(holiday.announcedOn()),
                Tag.Kind.PLAIN);
    }

    /** Removes days and says how many due dates moved. */
    private interface Removal {
        int moved();
    }

    private Button remove(String name, Removal removal) {
        Button remove = new Button(
                "Remove",
                click -> Ask.before(
                        "Remove " + name + "?",
                        "Due dates counted by it are counted again. To have it back you would have to enter it again.",
                        "Yes, remove it",
                        () -> {
                            int[] moved = new int[1];
                            if (Failures.saved(() -> moved[0] = removal.moved(), errors)) {
                                Done.said(CalendarForm.said("Removed " + name, moved[0]));
                                show();
                            }
                        }));
        remove.setAriaLabel("Remove " + name);
        return remove;
    }
}
