package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.caseclock.ClockException;
import org.throughline.ehcp.caseclock.ClockExceptions;
import org.throughline.ehcp.caseclock.ExceptionEntry;
import org.throughline.ehcp.caseclock.ExceptionReason;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Exceptions to the time limits of a child's requests: which, with what evidence; one more, an end, a withdrawal. */
@Route(ChildAddresses.A_CHILD + "/exceptions")
@PageTitle("Exceptions to time limits - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ClockExceptionsView extends ChildPartView {

    private static final long serialVersionUID = 1L;

    private final transient ClockExceptions exceptions;
    private final transient PlanRequests requests;
    private final transient Clock clock;
    private final Choice<LocalDate> request = new Choice<>("Request received", "Choose", List.of(), Times::day);
    private final Choice<ExceptionReason> reason =
            new Choice<>("Reason", "Choose", List.of(), ClockExceptionsView::words);
    private final DateFields from = new DateFields("First day");
    private final DateFields until = new DateFields("Last day, blank while it goes on");
    private final TextArea evidence = new TextArea("Evidence");
    private final TextArea why = new TextArea("Why, where you withdraw one");

    ClockExceptionsView(ChildFiles files, ClockExceptions exceptions, PlanRequests requests, Clock clock) {
        super(files);
        this.exceptions = exceptions;
        this.requests = requests;
        this.clock = clock;
        request.addValueChangeListener(change ->
                reason.setItems(change.getValue() == null ? List.of() : exceptions.reasons(change.getValue())));
        evidence.setMaxLength(500);
        evidence.setWidthFull();
        evidence.setHelperText(
                "What shows it and where it is kept, such as the school's term dates or a letter of 3 May");
        why.setMaxLength(500);
        why.setWidthFull();
    }

    private static String words(ExceptionReason reason) {
        return reason.label() + (reason.unverified() == null ? "" : " (not yet checked by legal)");
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        addFields(
                new Paragraph("An exception never changes the due date: both dates are shown and reported. How days are"
                        + " left out of the count is not yet checked by legal."));
        list();
        List<LocalDate> received = requests.ofChild(childId()).stream()
                .map(RequestRecord::received)
                .toList();
        if (received.isEmpty()) {
            addFields(new EmptyState("No request for an assessment is recorded, so no time limit of one runs."));
            return heading(file);
        }
        request.setItems(received);
        request.setValue(received.getLast());
        from.setDate(null);
        until.setDate(null);
        evidence.clear();
        Button add = new Button("Continue", click -> record());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new H2("Record an exception"),
                Group.wideForm(request, reason),
                from,
                until,
                evidence,
                Group.actions(add, cancel()));
        return heading(file);
    }

    private static String heading(ChildFile file) {
        return "Exceptions to time limits of " + file.child().name();
    }

    private void list() {
        List<ClockException> known = exceptions.ofChild(childId());
        if (known.isEmpty()) {
            addFields(new EmptyState("No exception is recorded."));
            return;
        }
        PlainTable table = new PlainTable(
                "Exceptions to time limits", "Request", "Reason", "Days", "Evidence", "Recorded", "Actions");
        known.forEach(each -> table.row(
                new Text(Times.day(each.startedOn())),
                new Text(label(each)),
                new Text(days(each)),
                new Text(each.evidence()),
                new Text(each.recordedBy() + ", " + Times.shown(each.recordedAt())),
                each.holds() ? actions(each) : new Text("Withdrawn: " + each.withdrawnWhy())));
        addFields(table, why);
    }

    private String label(ClockException exception) {
        return exceptions.reasons(exception.startedOn()).stream()
                .filter(each -> each.code().equals(exception.reason()))
                .map(ClockExceptionsView::words)
                .findFirst()
                .orElse(exception.reason());
    }

    private static String days(ClockException exception) {
        LocalDate last = exception.until();
        return Times.day(exception.from()) + (last == null ? ", goes on" : " to " + Times.day(last));
    }

    private Group actions(ClockException exception) {
        Button withdraw = new Button("Withdraw", click -> withdraw(exception));
        withdraw.setAriaLabel("Withdraw the exception from " + Times.day(exception.from()));
        if (exception.until() != null) {
            return Group.actions(withdraw);
        }
        Button end = new Button(
                "End today",
                click -> ask(
                        List.of("The exception ends today, " + Times.day(LocalDate.now(clock))
                                + ". The clock runs again from" + " tomorrow."),
                        List.of(),
                        () -> exceptions.end(exception, LocalDate.now(clock))));
        end.setAriaLabel("End the exception from " + Times.day(exception.from()) + " today");
        return Group.actions(end, withdraw);
    }

    private void withdraw(ClockException exception) {
        if (why.getValue().isBlank()) {
            refuse("Say why you withdraw the exception");
            return;
        }
        ask(
                List.of("The exception from " + Times.day(exception.from())
                        + " no longer counts. It stays on record with your reason."),
                List.of(),
                () -> exceptions.withdraw(exception, why.getValue()));
    }

    private void record() {
        if (request.isEmpty() || reason.isEmpty()) {
            refuse("Choose the request and the reason");
            return;
        }
        if (until.isWrong()) {
            refuse(until.problem());
            return;
        }
        needed(from)
                .ifPresent(first -> ask(
                        List.of("Days from " + Times.day(first)
                                + until.date()
                                        .map(last -> " to " + Times.day(last))
                                        .orElse(" on")
                                + " do not count in the time limits of the request received on "
                                + Times.day(Objects.requireNonNull(request.getValue()))
                                + ". The due dates stay and are shown beside."),
                        reason.getValue().unverified() == null
                                ? List.of()
                                : List.of("This reason is not yet checked by legal"),
                        () -> exceptions.record(new ExceptionEntry(
                                childId(),
                                request.getValue(),
                                reason.getValue().code(),
                                first,
                                until.date().orElse(null),
                                evidence.getValue()))));
    }
}
