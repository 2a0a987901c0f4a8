package org.throughline.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.reminders.Reminders;
import org.throughline.security.Roles;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;

/** Whether reminders by e-mail are sent, with which settings, and what became of them. */
@Route("reminders")
@PageTitle("Reminders by e-mail - Throughline")
@Menu(title = "Reminders by e-mail", order = 12)
@RolesAllowed(Roles.ADMINISTRATOR)
final class RemindersView extends Main {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final ErrorSummary errors = new ErrorSummary();

    RemindersView(Reminders reminders) {
        addClassName("tl-page");
        Reminders.Standing standing = reminders.standing();
        Button test = new Button(
                "Send me a test",
                click -> Failures.saved(
                        reminders::test, errors, "Sent a test to your e-mail address. Look in your mailbox"));
        Paragraph lead =
                new Paragraph("Once a day, people who have an e-mail address here are told how many things wait"
                        + " for them, with links. A reminder holds numbers only: no names, no references, no needs.");
        lead.addClassName("tl-lead");
        add(errors, new H1("Reminders by e-mail"), lead, state(standing), facts(standing), Group.actions(test));
        add(new H2("The last 30 days"));
        add(standing.last().isEmpty() ? new EmptyState("No reminders were due.") : days(standing));
    }

    private static Notice state(Reminders.Standing standing) {
        return standing.isOn()
                ? new Notice("Reminders are on.")
                : Notice.warning("Reminders are off. " + standing.whyOff()
                        + " The page on operating the service says how to set it.");
    }

    private static Facts facts(Reminders.Standing standing) {
        return new Facts()
                .fact("Mail server", orNone(standing.host()))
                .fact("Sender", orNone(standing.from()))
                .fact("Address of this service in links", orNone(standing.address()))
                .fact("Sent from", String.format(Locale.ROOT, "%02d:00, London time", standing.hour()))
                .fact("Days", "Officers: working days. People at schools: school days")
                .fact("Looks ahead", standing.days() + " days")
                .fact("People with an address who want reminders", String.valueOf(standing.people()));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "Not set" : value;
    }

    private static PlainTable days(Reminders.Standing standing) {
        PlainTable table = new PlainTable(
                "Reminders by day", "Day", "#Sent", "#Failed", "#Nothing to say", "#Not known", "Reason of a failure");
        standing.last()
                .forEach(day -> table.row(
                        DAY.format(day.day()),
                        String.valueOf(day.sent()),
                        String.valueOf(day.failed()),
                        String.valueOf(day.nothing()),
                        String.valueOf(day.unknown()),
                        day.failure().isEmpty() ? "None" : day.failure()));
        return table;
    }
}
