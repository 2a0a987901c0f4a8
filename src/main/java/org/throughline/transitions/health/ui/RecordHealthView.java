package org.throughline.transitions.health.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.health.HealthHandover;
import org.throughline.transitions.health.HealthHandovers;
import org.throughline.transitions.health.HealthKind;
import org.throughline.transitions.ui.TransitionNavigation;

/**
 * The health hand-overs of a child who moves, for both schools: asked for by the sender, with names, days and receipt.
 */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/" + TransitionNavigation.HEALTH)
@PageTitle("Health hand-overs of a child - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class RecordHealthView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient HealthHandovers handovers;
    private final transient RecordAccess access;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    RecordHealthView(HealthHandovers handovers, RecordAccess access) {
        this.handovers = handovers;
        this.access = access;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        if (!access.isSender(id) && !access.isReceiver(id)) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        boolean isSender = access.isSender(id);
        add(
                errors,
                new Anchor(
                        isSender ? TransitionNavigation.record(id) : TransitionNavigation.received(id),
                        "Back to the record"),
                new H1("Health hand-overs of " + access.childOf(id).name()),
                new Paragraph(
                        "Which health services hand over to which, the names, the days and the receipt. They see who"
                                + " the child is and where it moves, and nothing that you wrote. Nothing clinical is kept here."));
        List<HealthHandover> all = handovers.of(id);
        PlainTable table = new PlainTable("Health hand-overs", "Hand-over", "Asked for", "Handed over", "Receipt");
        for (HealthHandover each : all) {
            table.row(
                    each.kind().label(),
                    Times.shown(each.askedAt()) + ", by " + each.askedBy(),
                    each.handedOn() == null
                            ? "Not yet"
                            : Times.day(each.handedOn()) + ", by " + each.giver() + " to " + each.receiver(),
                    each.receivedOn() == null ? "Not yet" : Times.day(each.receivedOn()) + ", by " + each.receiver());
        }
        add(all.isEmpty() ? new Paragraph("None is asked for yet.") : table.cards());
        if (isSender) {
            asking(all.stream().map(HealthHandover::kind).toList());
        }
    }

    private void asking(List<HealthKind> there) {
        Choice<HealthKind> kind = new Choice<>(
                "Which services",
                "Choose",
                Arrays.stream(HealthKind.values())
                        .filter(each -> !there.contains(each))
                        .toList(),
                HealthKind::label);
        Button ask = new Button("Ask them to hand over", click -> {
            if (kind.isEmpty()) {
                errors.show("Choose which services hand over");
            } else if (Failures.saved(
                    () -> handovers.ask(id, kind.getValue()), errors, "Asked: it stands on their My day")) {
                show();
            }
        });
        add(new H2("Ask for a hand-over"), Group.form(kind), Group.actions(ask));
    }
}
