package org.throughline.transitions.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.security.Roles;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.contact.TalkCalendar;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;
import org.throughline.transitions.contact.ui.VisitPanel;

/** The visits and meetings of all children who come and go, month by month, with clashes marked. */
@Route(TransitionNavigation.VISITS)
@PageTitle("Visits - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class VisitsView extends Main {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d", Locale.UK);

    VisitsView(Visits visits, RecordAccess access) {
        addClassName("tl-page");
        List<Visit> all = visits.calendar();
        long clashes = all.stream().filter(Visit::clash).count();
        Paragraph total = new Paragraph(
                all.isEmpty()
                        ? "No visit is planned. Plan one on a child's record."
                        : all.size() + " visits and meetings from today on, "
                                + (clashes == 0 ? "no clash" : clashes + " of them at the same time as another"));
        total.addClassName("tl-total");
        add(new Anchor(TransitionNavigation.SENDING, "Back to our records"), new H1("Visits and meetings"), total);
        if (!all.isEmpty()) {
            add(Group.actions(new FileLink(
                    "Add them to your calendar (.ics)",
                    "visits.ics",
                    TalkCalendar.TYPE,
                    () -> Optional.of(TalkCalendar.of(visits.calendar())))));
        }
        Map<YearMonth, List<Visit>> months = all.stream()
                .collect(Collectors.groupingBy(
                        visit -> YearMonth.from(visit.on()), LinkedHashMap::new, Collectors.toList()));
        months.forEach((month, within) -> {
            PlainTable table = new PlainTable(
                    MONTH.format(month), "Day", "When", "Child", "What", "Who and where", "Notes", "State");
            within.forEach(visit -> table.row(
                    new Text(DAY.format(visit.on())),
                    VisitPanel.when(visit, visit.times()),
                    new Anchor(TransitionNavigation.either(visit.recordId(), access), visit.child()),
                    new Text(visit.kind().label()),
                    new Text(visit.whoAndWhere()),
                    new Text(visit.notes()),
                    new Text(visit.state().label())));
            add(new H2(MONTH.format(month)), table);
        });
    }
}
