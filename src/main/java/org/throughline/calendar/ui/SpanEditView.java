package org.throughline.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.CalendarSpan;
import org.throughline.calendar.Calendars;
import org.throughline.calendar.SpanKind;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Adds a term or closure, or corrects one. */
@Route(CalendarNavigation.PATH + "/days/:" + CalendarNavigation.ID)
@RouteAlias(CalendarNavigation.PATH + "/days/new")
@PageTitle("A term or closure - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
final class SpanEditView extends CalendarForm {

    private static final long serialVersionUID = 1L;

    private final transient Calendars calendars;
    private final transient CalendarKeeping keeping;
    private final transient CalendarSettings settings;
    private final TextField name = new TextField("Name");
    private final Choice<SpanKind> kind =
            new Choice<>("Kind", "Choose", Arrays.asList(SpanKind.values()), SpanKind::label);
    private final DateFields first = new DateFields("First day");
    private final DateFields last = new DateFields("Last day");
    private final TextField source = new TextField("Source");

    SpanEditView(Calendars calendars, CalendarKeeping keeping, CalendarSettings settings) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.settings = settings;
        name.setMaxLength(100);
        name.setHelperText("For example Autumn term, first half");
        kind.setHelperText(
                "Enter each half of a term on its own. A closure is a day within a term, such as a training day");
        source.setMaxLength(300);
        source.setHelperText("Where you read the days, such as the school's website");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CalendarSpan known = event.getRouteParameters()
                .get(CalendarNavigation.ID)
                .map(id -> Ids.parse(id).flatMap(calendars::span).orElseThrow(NotFoundException::new))
                .orElse(null);
        UUID settingId = known != null
                ? known.settingId()
                : CalendarNavigation.setting(event.getLocation().getQueryParameters())
                        .orElse(null);
        String whose = settingId == null
                ? "the authority"
                : settings.find(settingId).map(SettingRecord::name).orElseThrow(NotFoundException::new);
        name.setValue(known == null ? "" : known.name());
        kind.setValue(known == null ? SpanKind.TERM : known.kind());
        first.setDate(known == null ? null : known.first());
        last.setDate(known == null ? null : known.last());
        source.setValue(known == null ? "" : known.source());
        removeAll();
        add(
                new Anchor(CalendarNavigation.of("", settingId), "Back to term dates and bank holidays"),
                errors,
                new H1((known == null ? "Add a term or closure of " : "Correct a term or closure of ") + whose),
                Group.form(name, kind),
                first,
                last,
                Group.wideForm(source),
                actions("Save", settingId, () -> save(known, settingId)));
    }

    private void save(@Nullable CalendarSpan known, @Nullable UUID settingId) {
        Optional<List<LocalDate>> days = needed(first, last);
        if (days.isEmpty()) {
            return;
        }
        CalendarSpan entered = new CalendarSpan(
                known == null ? null : known.id(),
                settingId,
                kind.getOptionalValue().orElse(SpanKind.TERM),
                name.getValue().strip(),
                days.get().getFirst(),
                days.get().getLast(),
                source.getValue().strip(),
                known == null ? 0 : known.version());
        save("Saved " + entered.name(), settingId, () -> keeping.record(entered));
    }
}
