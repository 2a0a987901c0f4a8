package org.throughline.transitions.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.health.HealthHandover;
import org.throughline.transitions.health.HealthHandovers;
import org.throughline.transitions.health.HealthMeetings;

/** One hand-over between health services: names, days, the receipt, and meetings. */
@Route(HealthListView.PATH + "/:" + HealthHandoverView.ID)
@PageTitle("A health hand-over - Throughline")
@RolesAllowed({
    Roles.HEALTH_VISITOR,
    Roles.SCHOOL_NURSE,
    Roles.COMPLEX_NEEDS_NURSE,
    Roles.EPILEPSY_NURSE,
    Roles.CONTINUING_CARE
})
final class HealthHandoverView extends Main implements BeforeEnterObserver {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;
    private static final String A_NAME = "A name, nothing else";

    private final transient HealthHandovers handovers;
    private final transient HealthMeetings meetings;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    HealthHandoverView(HealthHandovers handovers, HealthMeetings meetings, Clock clock) {
        this.handovers = handovers;
        this.meetings = meetings;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ID);
        show();
    }

    private void show() {
        HealthHandover handover = handovers.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(HealthListView.PATH, "Back to health hand-overs"),
                new H1(handover.child()),
                facts(handover));
        if (handover.state() != HealthHandover.State.RECEIVED && handovers.handsOver(handover)) {
            handOver(handover);
        }
        if (handover.state() == HealthHandover.State.TO_RECEIVE && handovers.takesOver(handover)) {
            receive(handover);
        }
        add(new MeetingsPanel(meetings, handover, clock, errors));
    }

    private static Component facts(HealthHandover handover) {
        return new Facts()
                .fact("Born", Times.day(handover.born()))
                .fact("Hand-over", handover.kind().label())
                .fact("Move", HealthListView.move(handover))
                .fact("Asked for", Times.shown(handover.askedAt()) + ", by " + handover.askedBy())
                .fact(
                        "Handed over",
                        handover.handedOn() == null
                                ? "Not yet"
                                : Times.day(handover.handedOn()) + ", by " + handover.giver() + " to "
                                        + handover.receiver())
                .fact(
                        "Receipt",
                        handover.receivedOn() == null
                                ? "Not yet"
                                : Times.day(handover.receivedOn()) + ", by " + handover.receiver());
    }

    private void handOver(HealthHandover handover) {
        TextField giver = name("Who hands over", handover.giver());
        TextField receiver = name("Who takes over", handover.receiver());
        DateFields on = new DateFields("Handed over on");
        on.setDate(handover.handedOn() == null ? LocalDate.now(clock) : handover.handedOn());
        Button save = new Button("Note the hand-over", click -> {
            if (!on.isWrong()) {
                done(
                        "Noted the hand-over",
                        () -> handovers.handOver(
                                handover,
                                giver.getValue(),
                                receiver.getValue(),
                                on.date().orElse(null)));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(handover.handedOn() == null ? "Hand over" : "Correct the hand-over"),
                new Paragraph(
                        "Hand the child over in the health record first. Only the names and the day are kept here."),
                Group.form(giver, receiver),
                on,
                Group.actions(save));
    }

    private void receive(HealthHandover handover) {
        TextField receiver = name("Who has taken over", handover.receiver());
        DateFields on = new DateFields("Received on");
        on.setDate(LocalDate.now(clock));
        Button save = new Button("Confirm receipt", click -> {
            if (!on.isWrong()) {
                done(
                        "Confirmed receipt",
                        () -> handovers.receive(
                                handover, receiver.getValue(), on.date().orElse(null)));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("Receipt"), Group.form(receiver), on, Group.actions(save));
    }

    static TextField name(String label, @org.jspecify.annotations.Nullable String value) {
        TextField field = new TextField(label);
        field.setHelperText(A_NAME);
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }

    private void done(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
