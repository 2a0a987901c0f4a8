package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.casework.consult.ConsultationDesk;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.Consultations;
import org.throughline.casework.consult.ServedDocuments;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.choose.Consultee;
import org.throughline.casework.consult.choose.ConsulteeSuggestions;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/** Whom to consult about a child: a few are suggested with reasons, an officer chooses, and they are served. */
@Route(ConsultNavigation.OF_CASE + "/:" + ConsultNavigation.ID)
@RouteAlias(ConsultNavigation.OF_CHILD + "/:" + ConsultNavigation.ID)
@PageTitle("Consult schools - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ConsultView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsultationDesk desk;
    private final transient ConsulteeSuggestions suggestions;
    private final transient Consultations consultations;
    private final transient ServedDocuments documents;
    private final LocalDate today;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div cards = new Div();
    private final Div warnings = new Div();
    private final TextArea whyMany = new TextArea("Why more than four are consulted");
    private final DateFields served = new DateFields("Day on which it is sent");
    private final transient List<ConsulteeCard> shown = new ArrayList<>();
    private transient List<ConsultationRecord> known = List.of();
    private transient List<String> elsewhere = List.of();

    ConsultView(
            ConsultationDesk desk,
            ConsulteeSuggestions suggestions,
            Consultations consultations,
            ServedDocuments documents,
            Clock clock) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.consultations = consultations;
        this.documents = documents;
        this.today = LocalDate.now(clock);
        addClassName("tl-page");
        whyMany.setWidthFull();
        whyMany.setMaxLength(1_000);
        warnings.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean isCase = event.getLocation().getPath().startsWith(ConsultNavigation.OF_CASE + "/");
        ConsultationDesk.Subject about =
                ConsultNavigation.opened(event, id -> isCase ? desk.ofCase(id) : desk.ofChild(id));
        show(about);
    }

    private void show(ConsultationDesk.Subject about) {
        ConsultationSubject subject = about.subject();
        removeAll();
        cards.removeAll();
        shown.clear();
        errors.show(List.of());
        known = consultations.ofChild(subject.childId()).stream()
                .filter(each -> each.entry().equals(subject.entry()))
                .toList();
        List<Consultee> all = suggestions.of(subject);
        elsewhere = suggestions.askedForElsewhere(subject.childId());
        // what the law asks for is chosen already; a suggestion is for the officer to take up
        all.stream().filter(Consultee::suggested).forEach(each -> card(each, each.isRequested()));
        served.setDate(today);
        DocumentChoice document = new DocumentChoice(documents, subject.childId(), errors);
        Button send = new Button("Record as sent", click -> send(about, document));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button prepare = new Button("Save without sending", click -> prepare(about));
        add(
                errors,
                new H1("Consult schools about " + about.childName()),
                Group.actions(new Anchor(PlacementNavigation.child(subject.childId()), "The child's page")),
                new Paragraph("For a place in " + subject.entry().label()
                        + ". The law asks you to consult the school that the family asks for, any other that you"
                        + " consider, and the authority that maintains a school elsewhere (section 39(2) of the Children"
                        + " and Families Act 2014)."),
                new H2("Consulted so far"),
                new CaseConsultations(known, today),
                new H2("Whom to consult"),
                new Paragraph(
                        "These are suggestions by the rules of matching, distance, room and how much each school is"
                                + " asked. What the family asks for is chosen already; you choose the others."),
                cards,
                other(all),
                warnings,
                whyMany,
                new H2("What is sent"),
                document,
                served,
                new Paragraph("An answer is due 15 days after that day, weekends and holidays"
                        + " included (SEND Code of Practice 9.83). This records what you send; it sends no e-mail. On the"
                        + " page of each consultation you can issue a link for a school without a sign-in."),
                Group.actions(send, prepare));
        warn();
    }

    private void card(Consultee consultee, boolean isChosen) {
        ConsulteeCard card = new ConsulteeCard(consultee, isChosen, this::warn);
        shown.add(card);
        cards.add(card);
    }

    private Group other(List<Consultee> all) {
        ComboBox<Consultee> more = new ComboBox<>("Another provision");
        more.setItems(all.stream().filter(each -> !each.suggested()).toList());
        more.setItemLabelGenerator(Consultee::name);
        more.setPlaceholder("Type its name");
        more.addValueChangeListener(change -> {
            Consultee chosen = change.getValue();
            if (chosen != null) {
                if (shown.stream().noneMatch(card -> card.consultee().equals(chosen))) {
                    card(chosen, true);
                    warn();
                }
                more.clear();
            }
        });
        return Group.wideForm(more);
    }

    private List<Consultee> chosen() {
        return shown.stream()
                .filter(ConsulteeCard::isChosen)
                .map(ConsulteeCard::consultee)
                .toList();
    }

    private boolean areMany() {
        return desk.countSchools(known) + chosen().size() > ConsulteeSuggestions.FEW;
    }

    private void warn() {
        warnings.removeAll();
        elsewhere.forEach(
                name -> warnings.add(
                        Notice.warning(
                                "The family also asks for " + name
                                        + ", which is not on the register. The law asks you to consult it, too: add it to the register first.")));
        shown.stream()
                .filter(ConsulteeCard::isMissed)
                .forEach(card -> warnings.add(Notice.warning(card.consultee().name()
                        + " is asked for by the family and is not chosen. The law asks you to consult it.")));
        whyMany.setVisible(areMany());
        if (areMany()) {
            warnings.add(
                    Notice.warning("More than four schools would be consulted for this child. Each consultation is work"
                            + " for a school; say why so many are needed."));
        }
    }

    private List<Chosen> asChosen() {
        return chosen().stream()
                .map(each -> new Chosen(each.provisionId(), each.isRequested(), each.why()))
                .toList();
    }

    private String reasonForMany() {
        return areMany() ? whyMany.getValue() : "";
    }

    private void prepare(ConsultationDesk.Subject about) {
        if (Failures.saved(
                () -> desk.prepare(about.subject(), asChosen(), reasonForMany()),
                errors,
                "Saved the consultations; they are not sent yet")) {
            reopen(about.subject());
        }
    }

    private void send(ConsultationDesk.Subject about, DocumentChoice document) {
        Optional<LocalDate> on = served.date();
        if (on.isEmpty()) {
            errors.show("Enter the day on which it is sent");
            return;
        }
        AtomicReference<List<ConsultationRecord>> sent = new AtomicReference<>(List.of());
        if (Failures.saved(
                () -> sent.set(desk.serve(about.subject(), asChosen(), reasonForMany(), document.chosen(), on.get())),
                errors)) {
            LocalDate due = Objects.requireNonNull(sent.get().getFirst().due());
            Done.said("Recorded as sent; answers are due by " + Times.day(due));
            reopen(about.subject());
        }
    }

    private static void reopen(ConsultationSubject subject) {
        UUID caseId = subject.caseId();
        UI.getCurrent()
                .navigate(
                        caseId == null
                                ? ConsultNavigation.chooseForChild(subject.childId())
                                : ConsultNavigation.choose(Objects.requireNonNull(caseId)));
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
