package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.shared.ui.WorkBar;
import org.throughline.tutorgroups.GroupWords;
import org.throughline.tutorgroups.ProposalPage;
import org.throughline.tutorgroups.StaffBriefings;
import org.throughline.tutorgroups.TutorChild;
import org.throughline.tutorgroups.TutorGroupFiles;
import org.throughline.tutorgroups.TutorProposal;
import org.throughline.tutorgroups.TutorProposals;

/** A proposal of tutor groups: what each rule costs, the groups, why each child is there, moves by hand. */
@Route(TutorNavigation.PROPOSALS + "/:" + TutorNavigation.ID)
@PageTitle("A proposal of tutor groups - Throughline")
@RolesAllowed(Roles.SENCO)
final class TutorProposalView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TutorProposals proposals;
    private final transient TutorGroupFiles files;
    private final transient StaffBriefings briefings;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div consequence = new Div();
    private UUID id = new UUID(0, 0);

    TutorProposalView(TutorProposals proposals, TutorGroupFiles files, StaffBriefings briefings) {
        this.briefings = briefings;
        this.proposals = proposals;
        this.files = files;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, TutorNavigation.ID);
        consequence.removeAll();
        show();
    }

    private void show() {
        ProposalPage page = proposals.page(id).orElseThrow(NotFoundException::new);
        TutorProposal proposal = page.proposal();
        removeAll();
        add(
                errors,
                new Anchor(
                        TutorNavigation.year(page.year().id()),
                        "Back to " + page.year().label()),
                new H1(proposal.label() + ": " + page.year().label()));
        if (proposal.status().state().isUnderWay()) {
            underWay();
            return;
        }
        if (page.children().isEmpty()) {
            add(new Paragraph(
                    proposal.status().message() == null
                            ? "Nobody has a group in this proposal. It was stopped, or its children were removed."
                            : proposal.status().message()));
            return;
        }
        summary(page);
        add(consequence);
        if (proposal.takenBy() == null) {
            moving(page);
        }
        add(new Costs(page));
        groups(page);
        why(page);
    }

    private void underWay() {
        add(
                new Paragraph("Looking for groups. This takes up to 10 seconds; it ends at once if nothing better can"
                        + " exist. You can leave this page."),
                new WorkBar(
                        "How far the search is",
                        () -> proposals.status(id).percent(),
                        () -> proposals.status(id).state().isUnderWay(),
                        this::show),
                Group.actions(new Button("Stop, and keep the best so far", click -> {
                    proposals.stop(id);
                    Done.said("Stopping");
                })));
    }

    private void summary(ProposalPage page) {
        TutorProposal proposal = page.proposal();
        GroupWords words = GroupWords.of(page);
        int broken = page.assessment().broken();
        if (broken > 0) {
            UnorderedList list = new UnorderedList();
            page.assessment().findings().stream()
                    .filter(finding -> finding.rule().isFixed())
                    .forEach(finding -> list.add(new ListItem(words.said(finding))));
            add(Notice.warning(new Paragraph("Not met, though they must be:"), list));
        }
        Paragraph lead = new Paragraph((broken == 0 ? "Everything holds that must. " : "")
                + "The rest costs " + page.assessment().points() + " points, of which no grouping can avoid "
                + page.least() + (page.isBest() ? ": nothing better can exist." : ". Fewer points are better."));
        lead.addClassName("tl-lead");
        add(lead);
        if (proposal.status().state() == JobState.FAILED && proposal.status().message() != null) {
            add(Notice.warning(proposal.status().message()));
        }
        add(new Paragraph(
                proposal.takenBy() == null || proposal.takenAt() == null
                        ? "A proposal: nobody has decided yet."
                        : "These are the tutor groups: taken by " + proposal.takenBy() + " on "
                                + Times.shown(proposal.takenAt()) + "."));
        add(actions(page));
        if (!page.unplaced().isEmpty()) {
            add(Notice.warning("No group yet, added since: "
                    + String.join(
                            "; ",
                            page.unplaced().stream().map(TutorChild::label).toList())
                    + ". Move them by hand, or propose again."));
        }
    }

    private Group actions(ProposalPage page) {
        Group actions = Group.actions();
        if (page.proposal().takenBy() == null) {
            Button take = new Button(
                    "Take this proposal",
                    click -> Ask.before(
                            "Take " + page.proposal().label() + "?",
                            "It is recorded with your name and becomes the tutor groups of "
                                    + page.year().label() + ". You can open it again.",
                            "Yes, take it",
                            () -> done("Took the proposal", () -> proposals.take(id))));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(take, again("Propose again, keeping moves by hand", page, id));
            actions.add(new Button(
                    "Delete this proposal",
                    click -> Ask.before(
                            "Delete " + page.proposal().label() + "?",
                            "This cannot be undone.",
                            "Yes, delete it",
                            () -> {
                                if (Failures.saved(() -> proposals.delete(id), errors, "Deleted the proposal")) {
                                    getUI().ifPresent(ui -> ui.navigate(
                                            TutorNavigation.year(page.year().id())));
                                }
                            })));
        } else {
            actions.add(
                    new Button("Open it again", click -> done("Opened the proposal again", () -> proposals.open(id))));
        }
        actions.add(
                new FileLink("Groups (CSV)", "tutor-groups.csv", "text/csv", () -> files.csv(id)),
                new FileLink("Groups (Excel)", "tutor-groups.xlsx", FileLink.XLSX, () -> files.xlsx(id)),
                new FileLink("Groups (PDF)", "tutor-groups.pdf", "application/pdf", () -> files.pdf(id)));
        return actions;
    }

    private Button again(String text, ProposalPage page, UUID keepMovesOf) {
        return new Button(
                text,
                click -> Failures.saved(
                        () -> {
                            UUID next = proposals.begin(page.year().id(), keepMovesOf);
                            getUI().ifPresent(ui -> ui.navigate(TutorNavigation.proposal(next)));
                        },
                        errors));
    }

    private void moving(ProposalPage page) {
        List<TutorChild> all = new ArrayList<>(page.children());
        all.addAll(page.unplaced());
        ComboBox<TutorChild> child = child("Child to move", all);
        Choice<Integer> group = new Choice<>(
                "To group",
                "Choose",
                IntStream.range(0, page.year().groups().size()).boxed().toList(),
                number -> page.year().groups().get(number));
        Button move = new Button("Move", click -> {
            if (child.getValue() == null || group.getValue() == null) {
                errors.show("Choose the child and the group");
            } else {
                changed(
                        child.getValue().name() + " moved to "
                                + page.year().groups().get(group.getValue()),
                        () -> proposals.move(id, child.getValue().id(), group.getValue()));
            }
        });
        Button undo = new Button("Undo the last move", click -> changed("Undone", () -> proposals.undo(id)));
        undo.setEnabled(page.moves() > 0);
        add(
                new H2("Move a child by hand"),
                new Paragraph("A child you move stays there when you propose again, and children promised to be with it"
                        + " follow."),
                Group.form(child, group),
                Group.actions(move, undo));
    }

    private void changed(String said, Supplier<TutorProposals.Consequence> change) {
        Failures.saved(
                () -> {
                    TutorProposals.Consequence led = change.get();
                    GroupWords after = GroupWords.of(led.after());
                    consequence.removeAll();
                    UnorderedList list = new UnorderedList();
                    led.after()
                            .assessment()
                            .newSince(led.before().assessment())
                            .forEach(finding -> list.add(new ListItem(after.said(finding))));
                    Notice notice = new Notice(new Paragraph(said + ": "
                            + GroupWords.difference(
                                    led.before().assessment(), led.after().assessment()) + "."));
                    if (list.getComponentCount() > 0) {
                        notice.add(new Paragraph("New since:"), list);
                    }
                    notice.announce();
                    consequence.add(notice);
                    show();
                },
                errors);
    }

    private void groups(ProposalPage page) {
        add(new H2("The groups"));
        for (int group = 0; group < page.year().groups().size(); group++) {
            add(new GroupCard(page, group, briefings));
        }
    }

    private void why(ProposalPage page) {
        ComboBox<TutorChild> child = child("Child", page.children());
        Div answer = new Div();
        child.addValueChangeListener(change -> {
            answer.removeAll();
            Optional.ofNullable(change.getValue()).ifPresent(chosen -> {
                int place = page.place(chosen.id());
                GroupWords words = GroupWords.of(page);
                answer.add(new Paragraph(chosen.name() + " is in "
                        + page.year().groups().get(page.groups()[place])
                        + (page.movedByHand().contains(chosen.id()) ? ", moved by hand." : ".")));
                answer.add(
                        list(words.why(place, page.groups()), "Nothing is asked for this child; the group is even."));
                answer.add(
                        new Details("What another group would cost", list(words.elsewhere(place, page.groups()), "")));
            });
        });
        add(new H2("Why is a child in this group?"), Group.form(child), answer);
    }

    private static Div list(List<String> sentences, String none) {
        if (sentences.isEmpty()) {
            return new Div(new Text(none));
        }
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return new Div(list);
    }

    private static ComboBox<TutorChild> child(String label, List<TutorChild> children) {
        ComboBox<TutorChild> field = new ComboBox<>(label);
        field.setItems(children);
        field.setItemLabelGenerator(TutorChild::label);
        field.setPlaceholder("Type a name");
        return field;
    }

    private void done(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            consequence.removeAll();
            show();
        }
    }
}
