package org.throughline.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.PastedList;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;

/** Many terms, closures or bank holidays at once, from a list. */
@Route(CalendarNavigation.PATH + "/paste")
@PageTitle("Paste a list of days - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
final class CalendarPasteView extends CalendarForm {

    private static final long serialVersionUID = 1L;

    private final transient CalendarKeeping keeping;
    private final transient CalendarSettings settings;
    private final TextField source = new TextField("Source");
    private final TextArea lines = new TextArea("List");

    CalendarPasteView(CalendarKeeping keeping, CalendarSettings settings) {
        this.keeping = keeping;
        this.settings = settings;
        source.setMaxLength(300);
        source.setHelperText("Where you copied the list, such as the council's website");
        lines.setWidthFull();
        lines.setMinHeight("14rem");
        lines.setMaxLength(50_000);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        boolean isBankHolidays = asked.getSingleParameter("what").isPresent();
        UUID settingId = CalendarNavigation.setting(asked).orElse(null);
        String whose = settingId == null
                ? "the authority"
                : settings.find(settingId).map(SettingRecord::name).orElseThrow(NotFoundException::new);
        lines.setHelperText(
                isBankHolidays
                        ? "Each line: a day and a name, such as 25 December 2026; Christmas Day"
                        : "Each line: a name, the first and the last day, such as Autumn term, first half; 1 September"
                                + " 2026; 23 October 2026. For a closure, end the line with ; closure");
        removeAll();
        add(
                new Anchor(CalendarNavigation.of("", settingId), "Back to term dates and bank holidays"),
                errors,
                new H1(isBankHolidays ? "Paste bank holidays" : "Paste term dates and closures of " + whose),
                new Paragraph(
                        "What is on record already is left as it is. If a line cannot be read, nothing is saved."),
                Group.wideForm(source),
                lines,
                actions("Save the list", settingId, () -> save(isBankHolidays, settingId)));
    }

    private void save(boolean isBankHolidays, @Nullable UUID settingId) {
        String from = source.getValue().strip();
        PastedList list = isBankHolidays
                ? PastedList.ofBankHolidays(lines.getValue(), from)
                : PastedList.ofSpans(lines.getValue(), from);
        save("Saved the list", settingId, () -> keeping.paste(list, settingId).moved());
    }
}
