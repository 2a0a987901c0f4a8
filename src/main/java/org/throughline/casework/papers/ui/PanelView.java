package org.throughline.casework.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.papers.PanelRecord;
import org.throughline.casework.papers.Panels;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;

/** One panel: its agenda, the papers as they were issued, and what it advised for each case. */
@Route(CaseNavigation.A_PANEL)
@PageTitle("Panel - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PanelView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Panels panels;
    private final transient Cases cases;
    private final transient Children children;
    private final ErrorSummary errors = new ErrorSummary();

    PanelView(Panels panels, Cases cases, Children children) {
        this.panels = panels;
        this.cases = cases;
        this.children = children;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlacementNavigation.opened(event, panels::find));
    }

    private void again(UUID id) {
        show(panels.find(id).orElseThrow());
    }

    private void show(PanelRecord panel) {
        removeAll();
        add(new Anchor(CaseNavigation.PANELS, "Back to panels"), errors, new H1(panel.title()));
        add(new Facts()
                .fact("Day of the meeting", Times.day(panel.heldOn()))
                .fact("Chair", panel.chair())
                .fact(
                        "Papers",
                        panel.issuedAt() == null
                                ? "Not issued yet"
                                : "Issued by " + panel.issuedBy() + " on " + Times.shown(panel.issuedAt())
                                        + ". They are kept exactly as they were (SHA-256 " + panel.papersSha256()
                                        + ")"));
        if (panel.isIssued()) {
            add(Group.actions(new FileLink(
                    "Papers (PDF)",
                    "panel-papers-" + panel.heldOn() + ".pdf",
                    "application/pdf",
                    () -> panels.papers(panel.id()))));
        } else {
            issue(panel);
        }
        add(new H2("Agenda"));
        if (panel.items().isEmpty()) {
            add(new EmptyState("No case is ready for panel. Move cases to 'Ready for panel' and add a new panel."));
        }
        int number = 0;
        for (PanelRecord.Item item : panel.items()) {
            add(item(panel, item, ++number));
        }
    }

    private void issue(PanelRecord panel) {
        Button issue = new Button(
                "Issue the papers",
                click -> Ask.before(
                        "Issue the papers?",
                        "Agenda and papers cannot be changed after that, so that the record holds what the panel saw.",
                        "Yes, issue them",
                        () -> {
                            if (Failures.saved(() -> panels.issue(panel.id()), errors, "Issued the papers")) {
                                again(panel.id());
                            }
                        }));
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(issue));
    }

    private Card item(PanelRecord panel, PanelRecord.Item item, int number) {
        CaseRecord known = cases.find(item.caseId()).orElseThrow();
        String name = children.find(known.childId()).map(ChildRecord::name).orElse("A child no longer on record");
        Card part = new Card(
                new Paragraph(new Anchor(CaseNavigation.page(known.id()), number + ". " + name)),
                new Paragraph(known.kind().label() + ", final plan by "
                        + Times.day(known.dates().lastLawfulDay()) + ". "
                        + known.stage().label() + "."));
        if (!panel.isIssued()) {
            Button off = new Button("Take off the agenda", click -> {
                if (Failures.saved(() -> panels.remove(panel.id(), known.id()), errors, "Took it off the agenda")) {
                    again(panel.id());
                }
            });
            off.setAriaLabel("Take off the agenda: " + name);
            part.add(Group.actions(off));
            return part;
        }
        TextArea minutes = new TextArea("What the panel advised for " + name);
        minutes.setWidthFull();
        minutes.setMaxLength(4_000);
        minutes.setValue(item.minutes());
        Button save = new Button(
                "Save",
                click -> Failures.saved(
                        () -> panels.minute(panel.id(), known.id(), minutes.getValue()), errors, "Saved the minutes"));
        save.setAriaLabel("Save the minutes for " + name);
        part.add(minutes, Group.actions(save, new Anchor(CaseNavigation.decide(known.id()), "Decide")));
        return part;
    }
}
