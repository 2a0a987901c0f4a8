package org.throughline.transitions.travel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.TravelPage;
import org.throughline.transitions.travel.TravelRow;
import org.throughline.transitions.ui.TransitionNavigation;

/** What became of the support of one record: a tick a line, done in a minute. */
@Route(TransitionNavigation.INCOMING + "/:" + TransitionNavigation.ID + "/travel")
@PageTitle("Did the support travel? - Throughline")
@RolesAllowed(Roles.SENCO)
final class TravelView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient HelpTravel travel;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    TravelView(HelpTravel travel, Clock clock) {
        this.travel = travel;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show(travel.page(id).orElseThrow(NotFoundException::new));
    }

    private void show(TravelPage page) {
        removeAll();
        errors.show(List.of());
        add(
                errors,
                new Anchor(TransitionNavigation.TRAVEL, "Back to all children to answer for"),
                new H1("Did the support travel? " + page.child()));
        Paragraph lead = new Paragraph("This support came with the record from " + page.sender()
                + ". Say what became of each line. " + page.sender() + " sees your answers; the authority sees counts"
                + " without names.");
        lead.addClassName("tl-lead");
        add(lead, Group.actions(new Anchor(TransitionNavigation.received(id), "Read the record")));
        if (page.answeredBy() != null && page.answeredAt() != null) {
            add(new Notice("Answered by " + page.answeredBy() + " on " + Times.shown(page.answeredAt())
                    + ". You can change it."));
        } else if (page.due().isAfter(LocalDate.now(clock))) {
            add(new Notice("You are asked from " + Times.day(page.due()) + " on. You can answer now as well."));
        }
        if (page.lines().isEmpty()) {
            add(new Paragraph("The record lists no support, so there is nothing to answer."));
            return;
        }
        List<TravelField> fields = page.lines().stream().map(TravelField::new).toList();
        Button save = new Button("Save and tell the sender", click -> save(page, fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(new Button("We kept all that is not ticked", click -> fields.forEach(TravelField::keep))));
        fields.forEach(field -> add(new Card(field)));
        add(Group.actions(save));
    }

    private void save(TravelPage page, List<TravelField> fields) {
        if (!Failures.saved(
                () -> travel.answer(
                        id,
                        page.version(),
                        fields.stream().map(TravelField::answered).toList()),
                errors)) {
            return;
        }
        List<TravelRow> next = travel.due(0, 1);
        Done.said(
                next.isEmpty()
                        ? "Saved for " + page.child() + ". That was the last one"
                        : "Saved for " + page.child() + ". Here is the next child");
        getUI().ifPresent(ui -> ui.navigate(
                next.isEmpty()
                        ? TransitionNavigation.received(id)
                        : TransitionNavigation.travel(next.getFirst().recordId())));
    }
}
