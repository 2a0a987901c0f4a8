package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Destination;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.TierRules;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.Visits;
import org.throughline.transitions.contact.ui.ExchangePanel;
import org.throughline.transitions.contact.ui.TalkDesk;
import org.throughline.transitions.contact.ui.VisitPanel;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.print.Printouts;
import org.throughline.transitions.wholeclass.ClassSteps;

/** A record as its sender writes it: the sections with their state, everything kept while it is typed. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID)
@PageTitle("A transition record - Throughline")
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
final class RecordEditView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Transitions transitions;
    private final transient Handovers handovers;
    private final transient TalkDesk talks;
    private final transient Feedbacks feedbacks;
    private final transient FamilySide family;
    private final transient Printouts papers;
    private final transient Documents documents;
    private final transient Visits visits;
    private final transient ChildPages childPages;
    private final transient ClassSteps steps;
    private final transient Clock clock;
    private final transient Provisions provisions;
    private final transient CurrentUser user;
    private final transient KnownChildren knownChildren;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    RecordEditView(
            Transitions transitions,
            Handovers handovers,
            TalkDesk talks,
            Feedbacks feedbacks,
            FamilySide family,
            Printouts papers,
            Documents documents,
            Visits visits,
            Provisions provisions,
            KnownChildren knownChildren,
            CurrentUser user,
            ChildPages childPages,
            ClassSteps steps,
            Clock clock) {
        this.childPages = childPages;
        this.steps = steps;
        this.transitions = transitions;
        this.handovers = handovers;
        this.talks = talks;
        this.feedbacks = feedbacks;
        this.family = family;
        this.papers = papers;
        this.documents = documents;
        this.visits = visits;
        this.clock = clock;
        this.provisions = provisions;
        this.user = user;
        this.knownChildren = knownChildren;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show();
    }

    private void show() {
        RecordPage page = transitions.page(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.SENDING, "Back to our records"),
                new H1(page.details().childName()),
                new IdentityBar(page.details(), page.catalogue()),
                childPages.link(page.details().childId()),
                new ClassStepper(steps.around(id)));
        notices(page);
        if (page.leads()
                && !page.details().state().isWithSender()
                && !page.familyAsked().isEmpty()) {
            // before it is sent the check asks; after that, changes wait for this
            add(new FamilyAskedBox(page, handovers, errors, this::show));
        }
        add(new H2("Sections"));
        AnswerField.Writer writer =
                (field, item, text, revision) -> transitions.write(id, field.key(), item, text, revision);
        AnswerField.Restriction restriction =
                (field, item, visibility, revision) -> transitions.raise(id, field.key(), item, visibility, revision);
        List<BlockSection> sections = page.catalogue().blocks(page.phase()).stream()
                .map(block -> new BlockSection(
                        page, block, user.login(), writer, restriction, field -> transitions.phrases(id, field.key())))
                .toList();
        sections.forEach(this::add);
        sections.stream().findFirst().ifPresent(first -> first.setOpened(true));
        // what was typed and never saved comes back where it is seen
        getElement()
                .executeJs("return window.throughlineDraftsOf($0, $1)", user.login(), id.toString())
                .then(String.class, blocks -> {
                    List<String> waiting = List.of(blocks.split(" "));
                    sections.stream()
                            .filter(section -> waiting.contains(section.key()))
                            .forEach(section -> section.setOpened(true));
                });
        prompts(page);
        add(new DocumentPanel(documents, clock, id, page.writes().contains(Visibility.B), errors));
        add(
                new H2("Print"),
                new PaperLinks(papers, page.details().childName(), paper -> papers.ofOurs(id, paper))
                        .orSupportPlan(id));
        if (page.leads()) {
            tier(page);
            destination(page);
            invitation(page);
            add(new FamilySaidPanel(family.questions(), id, errors));
            add(new VoicePanel(family, clock, id, errors));
            add(
                    new H2("Other settings and health services"),
                    Group.actions(
                            new Anchor(TransitionNavigation.others(id), "Ask another setting to add its part"),
                            new Anchor(TransitionNavigation.health(id), "Health hand-overs")));
            add(new VisitPanel(visits, id, errors));
            add(new ExchangePanel(talks, feedbacks, id, false, errors));
            add(new TravelPanel(talks.travel(), id, false));
            moves(page);
            add(new WhoPanel(knownChildren, id, page.sendings().isEmpty(), errors, this::show));
        }
        history(page);
    }

    /** Whether it waits to be sent only, as the class list and the one who sends see it. */
    private Button ready(RecordState state) {
        boolean isReady = state == RecordState.READY;
        return new Button(isReady ? "Not ready after all" : "Mark as ready to send", click -> {
            String said = isReady ? "Marked as being written" : "Marked as ready to send";
            if (Failures.saved(() -> transitions.ready(id, !isReady), errors, said)) {
                show();
            }
        });
    }

    private void notices(RecordPage page) {
        RecordState state = page.details().state();
        String text = "";
        if (page.writes().isEmpty()) {
            text = "You can read this record; you cannot write in it.";
        } else if (state == RecordState.REJECTED || state == RecordState.RECALLED) {
            text = page.sendings().stream()
                    .findFirst()
                    .map(last -> last.destination() + ": " + state.label().toLowerCase(java.util.Locale.UK) + " by "
                            + last.endedBy() + ". " + last.endedReason())
                    .orElse("");
        } else if (!state.isWithSender()) {
            text =
                    "This record is with the receiving setting. What you write now is seen there once you send the changes.";
        }
        if (!text.isEmpty()) {
            Notice notice = new Notice(text);
            add(notice);
        }
        if (page.leads() && page.details().state().isWithSender()) {
            Anchor send = new Anchor(TransitionNavigation.send(id), "Check and send");
            send.addClassName("tl-action-link");
            Button carry = new Button("Fill from our earlier record of this child", click -> {
                if (Failures.saved(() -> transitions.carryForward(id), errors, "Filled from the earlier record")) {
                    show();
                }
            });
            carry.setVisible(page.hasEarlier());
            add(Group.actions(send, ready(state), carry));
        } else if (page.leads() && page.unsent() > 0) {
            Button changes = new Button(
                    page.unsent() == 1 ? "Send one change" : "Send " + page.unsent() + " changes",
                    click -> Ask.before(
                            "Send what you changed?",
                            "The receiving setting sees it at once, and what was there before. This cannot be"
                                    + " undone.",
                            "Yes, send it",
                            () -> done("Sent the changes", () -> handovers.sendChanges(id))));
            add(Group.actions(changes));
        }
    }

    private void prompts(RecordPage page) {
        List<String> prompts = page.prompts();
        Details details = new Details(
                prompts.isEmpty()
                        ? "Nothing more to suggest"
                        : (prompts.size() == 1 ? "One suggestion" : prompts.size() + " suggestions")
                                + " to make it more useful",
                list(prompts));
        details.setOpened(false);
        add(new H2("Before you send"), details);
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private void tier(RecordPage page) {
        add(new H2("Level of support"));
        List<TierRules.Reason> reasons = page.reasons();
        add(new Paragraph("Suggested: " + page.details().suggested().label()
                + (reasons.isEmpty()
                        ? ". No rule asks for more."
                        : ". " + reasons.stream().map(TierRules.Reason::reason).collect(Collectors.joining("; "))
                                + ".")));
        if (page.details().tierBy() != null) {
            add(new Paragraph("Decided: " + page.details().tier().label() + ", by "
                    + page.details().tierBy()
                    + (page.details().tierReason() == null
                            ? "."
                            : ". " + page.details().tierReason())));
        }
        Choice<Tier> choice = new Choice<>("Level of support", "Choose", Arrays.asList(Tier.values()), Tier::label);
        choice.setEmptySelectionAllowed(false);
        choice.setValue(page.details().tier());
        TextField reason = new TextField("Why, where it differs from the suggestion");
        Button decide = new Button("Save level of support", click -> {
            done("Saved the level of support", () -> transitions.decideTier(id, choice.getValue(), reason.getValue()));
        });
        add(Group.form(choice, reason, decide));
    }

    private void destination(RecordPage page) {
        if (!page.leads() || !page.details().state().isWithSender()) {
            return;
        }
        add(new H2("Destination"), new DestinationForm(page.details().destination(), provisions.settings(), wanted -> {
            done("Saved the destination", () -> transitions.route(id, wanted));
        }));
    }

    /** Where a child moves to. */
    private static final class DestinationForm extends Div {

        private static final long serialVersionUID = 1L;

        DestinationForm(
                Destination now, List<SettingRecord> settings, java.util.function.Consumer<Destination> change) {
            Choice<Destination.Kind> kind = new Choice<>(
                    "Where to", "Choose", Arrays.asList(Destination.Kind.values()), Destination.Kind::label);
            kind.setEmptySelectionAllowed(false);
            ComboBox<SettingRecord> setting = new ComboBox<>("Setting");
            setting.setItems(settings);
            setting.setItemLabelGenerator(SettingRecord::name);
            TextField name = new TextField("Name of the setting");
            Choice<Destination.Status> status = new Choice<>(
                    "How certain", "Choose", Arrays.asList(Destination.Status.values()), Destination.Status::label);
            status.setEmptySelectionAllowed(false);
            kind.addValueChangeListener(chosen -> {
                setting.setVisible(chosen.getValue() == Destination.Kind.SETTING);
                name.setVisible(chosen.getValue() == Destination.Kind.ELSEWHERE
                        || chosen.getValue() == Destination.Kind.INDEPENDENT
                        || chosen.getValue() == Destination.Kind.ADULT_LIFE);
            });
            setting.setVisible(now.kind() == Destination.Kind.SETTING);
            name.setVisible(false);
            kind.setValue(now.kind() == Destination.Kind.UNKNOWN ? Destination.Kind.SETTING : now.kind());
            status.setValue(
                    now.status() == Destination.Status.UNALLOCATED ? Destination.Status.ACCEPTED : now.status());
            name.setValue(now.settingId() == null ? now.name() : "");
            settings.stream()
                    .filter(each -> each.id().equals(now.settingId()))
                    .findFirst()
                    .ifPresent(setting::setValue);
            Button save = new Button(
                    "Set the destination",
                    click -> change.accept(
                            chosen(kind.getValue(), setting.getValue(), name.getValue(), status.getValue())));
            add(Group.form(kind, setting, name, status, save));
        }

        private static Destination chosen(
                Destination.Kind kind,
                @org.jspecify.annotations.Nullable SettingRecord setting,
                String name,
                Destination.Status status) {
            return switch (kind) {
                case SETTING ->
                    setting == null ? Destination.UNKNOWN : new Destination(kind, setting.id(), setting.name(), status);
                case UNKNOWN -> Destination.UNKNOWN;
                case HOME -> new Destination(kind, null, "", status);
                default -> new Destination(kind, null, name.strip(), status);
            };
        }
    }

    private void invitation(RecordPage page) {
        String invitedBy = page.details().invitedBy();
        if (!page.details().state().isWithSender()
                || !page.details().destination().isReachable()) {
            return;
        }
        String to = page.details().destination().label();
        if (invitedBy != null) {
            add(new Paragraph(to + " is invited to plan the move with you, by " + invitedBy
                    + ": visits and conversations, nothing that is written."));
        } else if (page.details().tier() == Tier.ENHANCED) {
            Button invite = new Button(
                    "Invite " + to + " to plan the move",
                    click -> Ask.before(
                            "Invite " + to + "?",
                            "It learns the child's name, nothing that is written. What it has learned cannot be taken"
                                    + " back.",
                            "Yes, invite it",
                            () -> done("Invited " + to, () -> handovers.invite(id))));
            add(
                    new Paragraph(
                            "Enhanced support starts early: you can invite the next setting to plan visits and talk"
                                    + " before the record is sent. It learns the child's name, nothing that is written."),
                    Group.actions(invite));
        }
    }

    private void moves(RecordPage page) {
        RecordState state = page.details().state();
        if (state == RecordState.SENT || state == RecordState.RECEIVED) {
            TextField reason = new TextField("Why you take it back");
            Button recall = new Button(
                    "Take the record back",
                    click -> Ask.before(
                            "Take the record back?",
                            "The receiving setting loses access at once. To give it back you send the record again.",
                            "Yes, take it back",
                            () -> done("Took the record back", () -> handovers.recall(id, reason.getValue()))));
            Details details = new Details(
                    "Sent to the wrong setting, or the child goes elsewhere?",
                    new Paragraph("The receiving setting loses access at once."),
                    Group.form(reason, recall));
            add(details);
        }
    }

    private void done(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }

    private void history(RecordPage page) {
        PlainTable table = new PlainTable("What happened", "When", "Who", "What");
        page.events().forEach(event -> table.row(Times.shown(event.at()), event.by(), event.what()));
        add(new Details("What happened to this record", table));
    }
}
