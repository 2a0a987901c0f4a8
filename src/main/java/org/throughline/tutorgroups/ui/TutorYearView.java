package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.tutorgroups.TutorBonds;
import org.throughline.tutorgroups.TutorChild;
import org.throughline.tutorgroups.TutorProposal;
import org.throughline.tutorgroups.TutorProposals;
import org.throughline.tutorgroups.TutorYear;
import org.throughline.tutorgroups.TutorYears;

/** A year group: who comes, what is asked of pairs of children, and the proposals there are. */
@Route(TutorNavigation.YEARS + "/:" + TutorNavigation.ID)
@PageTitle("A year group - Throughline")
@RolesAllowed(Roles.SENCO)
final class TutorYearView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TutorYears years;
    private final transient TutorBonds bonds;
    private final transient TutorProposals proposals;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    TutorYearView(TutorYears years, TutorBonds bonds, TutorProposals proposals) {
        this.years = years;
        this.bonds = bonds;
        this.proposals = proposals;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, TutorNavigation.ID);
        show();
    }

    private void show() {
        TutorYear year = years.find(id).orElseThrow(NotFoundException::new);
        List<TutorChild> children = years.children(id);
        removeAll();
        Button propose = new Button("Propose groups", click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph lead = new Paragraph(children.size() + (children.size() == 1 ? " child, " : " children, ")
                + year.groups().size() + (year.groups().size() == 1 ? " group" : " groups") + " of up to "
                + year.largest() + ": " + String.join(", ", year.groups()) + ".");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(TutorNavigation.YEARS, "Back to tutor groups"),
                new H1(year.label()),
                lead,
                contradictions(year),
                Group.actions(propose),
                proposals());
        add(new BondPanel(bonds, id, children, errors, this::show), children(children), settings(year));
    }

    private Div contradictions(TutorYear year) {
        Div box = new Div();
        List<String> sentences = proposals.contradictions(year.id());
        if (!sentences.isEmpty()) {
            Div all = new Div();
            sentences.forEach(sentence -> all.add(new Paragraph(sentence + ".")));
            box.add(Notice.warning(new Paragraph("Not everything can hold that must:"), all));
        }
        return box;
    }

    private void propose() {
        Failures.saved(
                () -> {
                    UUID proposal = proposals.begin(id, null);
                    getUI().ifPresent(ui -> ui.navigate(TutorNavigation.proposal(proposal)));
                },
                errors);
    }

    private Div proposals() {
        Div box = new Div(new H2("Proposals"));
        List<TutorProposal> all = proposals.of(id);
        if (all.isEmpty()) {
            box.add(new Paragraph(
                    "None yet. A proposal takes up to 10 seconds; you can make several and compare them."));
            return box;
        }
        PlainTable table = new PlainTable("Proposals", "Proposal", "Asked for by", "On", "State").cards();
        for (TutorProposal each : all) {
            table.row(
                    new Anchor(TutorNavigation.proposal(each.id()), each.label()),
                    new Text(each.begunBy()),
                    new Text(Times.shown(each.begunAt())),
                    new Text(
                            each.takenBy() != null
                                    ? "Taken by " + each.takenBy()
                                    : each.status().state().label()));
        }
        box.add(table);
        return box;
    }

    private Component children(List<TutorChild> children) {
        TextArea lines = new TextArea("Children without a record here, one a line");
        lines.setHelperText(
                "Name; school; F or M; E (EHC plan), K (SEN support) or N. What follows the name can be left"
                        + " out. Such as: Sam Example; Elm Primary; M; K");
        Button add = new Button("Add them", click -> {
            if (Failures.saved(() -> years.add(id, lines.getValue()), errors, "Added the children")) {
                show();
            }
        });
        Button bringIn = new Button("Bring in records sent since", click -> {
            if (Failures.saved(() -> Done.said(added(years.bringIn(id))), errors)) {
                show();
            }
        });
        PlainTable table = new PlainTable("Children", "Child", "From", "Counts as", "Change").cards();
        for (TutorChild child : children) {
            Button remove = new Button(
                    "Remove",
                    click -> Ask.before(
                            "Take " + child.name() + " off this list?",
                            "What is asked for the child here and the place in each proposal are removed. The record"
                                    + " stays.",
                            "Yes, remove",
                            () -> {
                                if (Failures.saved(
                                        () -> years.remove(id, child.id()), errors, "Removed " + child.name())) {
                                    show();
                                }
                            }));
            remove.setAriaLabel("Remove " + child.name());
            table.row(
                    child.recordId() == null
                            ? new Text(child.sorted())
                            : new Anchor("incoming/" + child.recordId(), child.sorted()),
                    new Text(child.school()),
                    new Text(child.facts().said()),
                    remove);
        }
        return new Div(
                new H2("Children"),
                Group.actions(bringIn),
                new Details("Add children without a record", Group.wideForm(lines), Group.actions(add)),
                new Details("All " + children.size() + " children", table));
    }

    private static String added(int count) {
        return count == 0
                ? "No further record was sent"
                : count == 1 ? "Added 1 child" : "Added " + count + " children";
    }

    private Component settings(TutorYear year) {
        TextArea groups = new TextArea("Groups, one a line");
        groups.setValue(String.join("\n", year.groups()));
        IntegerField largest = new IntegerField("Most children in a group");
        largest.setValue(year.largest());
        Button save = new Button("Save the groups", click -> {
            if (Failures.saved(
                    () -> years.change(
                            id,
                            year.version(),
                            groups.getValue().lines().toList(),
                            Objects.requireNonNullElse(largest.getValue(), 0)),
                    errors,
                    "Saved the groups")) {
                show();
            }
        });
        Button delete = new Button(
                "Delete this year group",
                click -> Ask.before(
                        "Delete " + year.label() + "?",
                        "Its proposals and what was asked here are deleted. Records stay as they are.",
                        "Yes, delete it",
                        () -> {
                            if (Failures.saved(() -> years.delete(id), errors, "Deleted the year group")) {
                                getUI().ifPresent(ui -> ui.navigate(TutorNavigation.YEARS));
                            }
                        }));
        return new Details(
                "Change the groups, or delete the year group",
                Group.form(largest),
                Group.wideForm(groups),
                Group.actions(save, delete));
    }
}
