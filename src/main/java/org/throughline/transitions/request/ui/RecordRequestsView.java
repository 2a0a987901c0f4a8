package org.throughline.transitions.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.request.NewRequest;
import org.throughline.transitions.request.RecordRequest;
import org.throughline.transitions.request.RecordRequest.Answer;
import org.throughline.transitions.request.RecordRequests;
import org.throughline.transitions.ui.TransitionNavigation;

/** Moves during the year: what other schools ask of us, and what we ask of others. */
@Route("record-requests")
@PageTitle("In-year moves - Throughline")
@Menu(title = "In-year moves", order = 4.5)
@RolesAllowed(Roles.SENCO)
final class RecordRequestsView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient RecordRequests requests;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div asked = new Div();
    private final Div toAnswer = new Div();

    RecordRequestsView(RecordRequests requests, Provisions provisions, CurrentUser user, Clock clock) {
        this.requests = requests;
        this.clock = clock;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "A child has come to you during the year, or has left you for another school: the new"
                        + " school asks the old one for the record, and the old one answers within 15 school days of the move.");
        lead.addClassName("tl-lead");
        List<SettingRecord> all = provisions.settings();
        List<SettingRecord> own = all.stream()
                .filter(each -> user.settings(Roles.SENCO).contains(each.id()))
                .toList();
        add(errors, new H1("In-year moves"), lead, toAnswer, new H2("Ask a school for a record"));
        form(own, all);
        add(new H2("What we have asked"), asked);
        show();
    }

    private void show() {
        toAnswer.removeAll();
        List<RecordRequest> open = requests.toAnswer();
        if (!open.isEmpty()) {
            toAnswer.add(new H2("Asked of us"));
            open.forEach(each -> toAnswer.add(card(each)));
        }
        asked.removeAll();
        List<RecordRequest> ours = requests.asked();
        if (ours.isEmpty()) {
            asked.add(new Paragraph("Nothing yet."));
            return;
        }
        PlainTable table = new PlainTable("What we have asked", "Child", "Asked of", "Due", "Answer");
        ours.forEach(each -> table.row(
                each.child() + ", born " + Times.day(each.born()),
                each.askedOfName(),
                Times.day(each.dueOn()),
                each.answer() == null
                        ? (each.dueOn().isBefore(LocalDate.now(clock)) ? "No answer, and overdue" : "No answer yet")
                        : each.answer().label() + ". " + each.answeredBy()));
        asked.add(table.cards());
    }

    private Card card(RecordRequest request) {
        Card card = new Card(
                new H3(request.child()),
                new Facts()
                        .fact("Born", Times.day(request.born()))
                        .fact("UPN", request.upn() == null ? "" : request.upn())
                        .fact("Asked by", request.settingName() + ", " + request.askedBy())
                        .fact("Starts there", Times.day(request.startsOn()))
                        .fact("Send by", Times.day(request.dueOn())));
        List<KnownChildren.Match> matches = requests.matches(request);
        Group buttons = Group.actions();
        for (KnownChildren.Match match : matches) {
            Button start = new Button(
                    "Start the record of " + match.name() + ", born " + Times.day(match.born()),
                    click -> start(request, match.childId()));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(start);
        }
        card.add(new Paragraph(
                matches.isEmpty()
                        ? "Nobody with this name and date of birth is on record with you. Look in your own register before"
                                + " you answer."
                        : "On record with you. Check that it is the same child."));
        buttons.add(
                answer(request, Answer.NOT_KNOWN, "Not known here"),
                answer(request, Answer.STILL_HERE, "Still on our roll"),
                answer(request, Answer.SENT, "Sent already"));
        card.add(buttons);
        return card;
    }

    private Button answer(RecordRequest request, Answer answer, String words) {
        Button button = new Button(
                words,
                click -> Ask.before(
                        words + ": " + request.child() + "?",
                        request.settingName() + " reads: " + answer.label()
                                + ". This cannot be undone; they can ask again.",
                        "Yes, answer so",
                        () -> saved("Answered", () -> requests.answer(request, answer))));
        button.setAriaLabel(words + ": " + request.child());
        return button;
    }

    private void start(RecordRequest request, UUID child) {
        AtomicReference<UUID> record = new AtomicReference<>(child);
        if (Failures.saved(() -> record.set(requests.start(request, child)), errors, "Started the record")) {
            UI.getCurrent().navigate(TransitionNavigation.record(record.get()));
        }
    }

    private void form(List<SettingRecord> own, List<SettingRecord> all) {
        Choice<SettingRecord> us = new Choice<>("Our school", "Choose", own, SettingRecord::name);
        us.setVisible(own.size() > 1);
        if (!own.isEmpty()) {
            us.setValue(own.getFirst());
        }
        ComboBox<SettingRecord> other = new ComboBox<>("Previous school");
        other.setItems(all);
        other.setItemLabelGenerator(SettingRecord::name);
        TextField forename = new TextField("Legal forename");
        TextField surname = new TextField("Legal surname");
        TextField upn = new TextField("UPN (optional)");
        DateFields born = new DateFields("Date of birth");
        DateFields starts = new DateFields("First day with us");
        starts.setDate(LocalDate.now(clock));
        Button ask = new Button("Ask for the record", click -> {
            if (born.isWrong() | starts.isWrong()) {
                errors.show(born.isWrong() ? born.problem() : starts.problem());
                return;
            }
            saved(
                    "Asked. It stands on the other SENCO's My day",
                    () -> requests.ask(new NewRequest(
                            us.getOptionalValue().map(SettingRecord::id).orElse(null),
                            other.getOptionalValue().map(SettingRecord::id).orElse(null),
                            forename.getValue(),
                            surname.getValue(),
                            born.date().orElse(null),
                            upn.getValue(),
                            starts.date().orElse(null))));
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.form(us, other, forename, surname, upn), born, starts, Group.actions(ask));
    }

    private void saved(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
