package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.casework.consult.ConsultationParts;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.casework.consult.ConsultationStep;
import org.throughline.casework.consult.Consultations;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Timeline;
import org.throughline.shared.ui.Times;

/** One consultation, for officers: what was sent, what was answered, what the authority makes of it. */
@Route(ConsultNavigation.CONSULTATIONS + "/:" + ConsultNavigation.ID)
@PageTitle("Consultation - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ConsultationView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Consultations consultations;
    private final transient ConsultationParts parts;
    private final transient Children children;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();

    ConsultationView(Consultations consultations, ConsultationParts parts, Children children, Clock clock) {
        this.consultations = consultations;
        this.parts = parts;
        this.children = children;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        errors.show(List.of());
        show(ConsultNavigation.opened(event, consultations::find));
    }

    private void reload(UUID id) {
        show(consultations.find(id).orElseThrow());
    }

    private void show(ConsultationRecord about) {
        removeAll();
        List<ConsultationReply> replies = parts.replies().of(about.id());
        UUID caseId = about.caseId();
        add(
                errors,
                new H1("Consultation: " + about.consultee()),
                Group.actions(
                        new Anchor(PlacementNavigation.child(about.childId()), "The child's page"),
                        new Anchor(
                                caseId == null
                                        ? ConsultNavigation.chooseForChild(about.childId())
                                        : ConsultNavigation.choose(caseId),
                                "Consult others, too"),
                        new Anchor(ConsultNavigation.CONSULTATIONS, "All consultations")),
                facts(about),
                new H2("Replies"));
        if (replies.isEmpty()) {
            add(new Paragraph("None yet."));
        }
        replies.forEach(reply -> add(new ReplyDetails(reply, about.kind())));
        actions(about, replies);
        history(about.id());
    }

    private Facts facts(ConsultationRecord about) {
        LocalDate today = LocalDate.now(clock);
        Facts facts = new Facts()
                .fact(
                        "Child",
                        children.find(about.childId()).map(ChildRecord::name).orElse(""))
                .fact("Place wanted in", about.entry().label())
                .fact("State", ConsultNavigation.tag(about.state(), about.isOverdue(today)))
                .fact("Asked for by the family", about.requested() ? "Yes" : "No")
                .fact("Why it is consulted", about.why())
                .fact("Sent", about.servedOn() == null ? "Not sent yet" : Times.day(about.servedOn()))
                .fact(
                        "Reply due",
                        about.due() == null
                                ? "15 days after it is sent"
                                : Times.day(about.due()) + " (15 days after it was sent, Code of Practice 9.83)")
                .fact("Officer", about.ownerName());
        Optional.ofNullable(about.documentId())
                .flatMap(parts.documents()::find)
                .ifPresent(document -> facts.fact(
                                "Plan that was sent",
                                ReplyPage.link(document, () -> parts.documents().open(document.id())))
                        .fact("Its fingerprint (SHA-256)", document.sha256()));
        if (about.view() != null) {
            facts.fact("The authority's view", about.view().label()).fact("Why", about.viewReason());
        }
        return facts;
    }

    private void actions(ConsultationRecord about, List<ConsultationReply> replies) {
        if (about.state() == ConsultationState.DRAFT || about.state() == ConsultationState.MORE_INFO_REQUESTED) {
            add(serving(about));
        }
        if (canBeAnswered(about)) {
            add(new LetterReplyPanel(parts.replies(), about.id(), clock, errors, () -> reload(about.id())));
            add(new ChasePanel(
                    parts.chases(),
                    about,
                    children.find(about.childId()).map(ChildRecord::name).orElse(""),
                    clock,
                    errors));
            add(new LinkPanel(parts.links(), about, clock, errors));
        }
        if (parts.canBeJudged(about)) {
            add(new ViewPanel(errors, (view, reason) -> {
                if (Failures.saved(() -> consultations.judge(about, view, reason), errors, "Recorded the view")) {
                    reload(about.id());
                }
            }));
        }
        boolean isDeclined = !replies.isEmpty() && replies.getLast().kind() == ReplyKind.DECLINED;
        if (isDeclined && parts.canBeExcluded(about)) {
            add(new ExclusionPanel(parts.replies(), about.id(), errors));
        }
        add(moves(about));
    }

    private static boolean canBeAnswered(ConsultationRecord about) {
        return about.state() != ConsultationState.DRAFT && ConsultationState.OPEN.contains(about.state());
    }

    private Component serving(ConsultationRecord about) {
        DocumentChoice document = new DocumentChoice(parts.documents(), about.childId(), errors);
        DateFields on = new DateFields("Day on which it is sent");
        on.setDate(LocalDate.now(clock));
        TextField note = new TextField("Note (optional)");
        note.setWidthFull();
        Button send = new Button("Record as sent", click -> {
            Optional<LocalDate> day = on.date();
            if (day.isEmpty()) {
                errors.show("Enter the day on which it is sent");
            } else if (Failures.saved(
                    () -> parts.sending().serve(about, document.chosen(), day.get(), note.getValue()),
                    errors,
                    "Recorded as sent")) {
                reload(about.id());
            }
        });
        boolean isAgain = about.state() == ConsultationState.MORE_INFO_REQUESTED;
        Div again = new Div(new H2(isAgain ? "Send what was wanted" : "Send it"));
        if (isAgain) {
            again.add(new Paragraph("The last day for a reply stays as it is (not yet checked by legal)."));
        }
        again.add(document, on, note, Group.actions(send));
        return again;
    }

    private Component moves(ConsultationRecord about) {
        List<ConsultationState> allowed = consultations.moves(about);
        if (allowed.isEmpty()) {
            return new Div();
        }
        DateFields on = new DateFields("Day on which it happened");
        on.setDate(LocalDate.now(clock));
        TextField reason = new TextField("Why (needed to withdraw)");
        reason.setWidthFull();
        Group buttons = Group.actions();
        for (ConsultationState to : allowed) {
            buttons.add(new Button(words(to), click -> {
                if (to == ConsultationState.WITHDRAWN) {
                    Ask.before(
                            "Withdraw this consultation?",
                            "Its link stops working and it cannot be answered any more. This cannot be undone.",
                            "Yes, withdraw it",
                            () -> move(about, to, on, reason.getValue()));
                } else {
                    move(about, to, on, reason.getValue());
                }
            }));
        }
        return new Div(new H2("Record what happened"), on, reason, buttons);
    }

    private static String words(ConsultationState to) {
        return switch (to) {
            case ACKNOWLEDGED -> "The school has acknowledged it";
            case NO_RESPONSE -> "No response in time";
            case CLOSED -> "Close it";
            case WITHDRAWN -> "Withdraw it";
            default -> to.label();
        };
    }

    private void move(ConsultationRecord about, ConsultationState to, DateFields on, String reason) {
        Optional<LocalDate> day = on.date();
        if (day.isEmpty()) {
            errors.show("Enter the day on which it happened");
        } else if (Failures.saved(
                () -> consultations.move(about, to, day.get(), reason), errors, "Recorded: " + to.label())) {
            reload(about.id());
        }
    }

    private void history(UUID id) {
        Timeline timeline = new Timeline("What happened");
        for (ConsultationStep step : consultations.history(id)) {
            boolean isNote = step.from() == step.to();
            String state = step.to() == ConsultationState.DRAFT
                    ? "Prepared"
                    : step.to().label();
            String what = isNote ? step.reason() : state + ", " + Times.day(step.on());
            if (isNote || step.reason().isBlank()) {
                timeline.add(what, step.at(), step.by());
            } else {
                timeline.add(what, step.at(), step.by(), step.reason());
            }
        }
        add(new H2("What happened"), timeline);
    }
}
