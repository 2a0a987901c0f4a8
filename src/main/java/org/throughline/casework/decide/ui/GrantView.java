package org.throughline.casework.decide.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.decide.GrantRow;
import org.throughline.casework.decide.RunProposals;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.matching.RunSummary;
import org.throughline.matching.ui.RunNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Tiles;

/** Grants in one act the first preferences that the newest plan has and that can be granted now, after a preview. */
@Route(CaseNavigation.GRANT)
@PageTitle("Grant first preferences - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class GrantView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RunProposals proposals;
    private final transient Decisions decisions;
    private final transient CaseOpening opening;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div content = new Div();

    GrantView(RunProposals proposals, Decisions decisions, CaseOpening opening) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.opening = opening;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "Families whose first preference the plan has. You decide: the plan only proposes."
                        + " Those that can be granted now are granted together; all others wait, each with its reason.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                errors,
                new H1("Grant first preferences"),
                lead,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        proposals
                .newest(opening.entry())
                .ifPresentOrElse(
                        this::show,
                        () -> content.add(new EmptyState("There is no finished run for September "
                                + opening.entry().start() + ". Start one under Matching.")));
    }

    private void show(RunSummary run) {
        List<GrantRow> rows;
        try {
            rows = proposals.preview(run.id());
        } catch (Refused notFromThisRun) {
            content.add(Notice.warning(
                    new Paragraph(notFromThisRun.refusal().sentence()),
                    new Anchor(RunNavigation.RUNS, "Open the runs")));
            return;
        }
        Tiles tiles = new Tiles("First preferences");
        for (GrantRow.Standing standing : GrantRow.Standing.values()) {
            tiles.tile(String.valueOf(count(rows, standing)), standing.label());
        }
        content.add(new Paragraph("From the run '" + run.name() + "'."), tiles);
        offer(run.id(), count(rows, GrantRow.Standing.GRANTABLE));
        content.add(grid(rows));
    }

    private static long count(List<GrantRow> rows, GrantRow.Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    private void offer(UUID runId, long grantable) {
        if (grantable == 0) {
            content.add(new Notice("Nothing can be granted now. The list says why."));
            return;
        }
        String children = grantable == 1 ? "1 first preference" : grantable + " first preferences";
        TextField reason = new TextField("Reason for the record");
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        reason.setHelperText("Such as: first preference, suitable, place free in the plan of 27 November");
        Button grant = new Button("Grant " + children, click -> {
            if (reason.getValue().isBlank()) {
                errors.show("Enter the reason for the record");
                return;
            }
            Ask.before(
                    "Grant " + children + "?",
                    "Each is recorded as your decision. You can undo each of them today; after that you decide again.",
                    "Yes, grant them",
                    () -> grant(runId, reason.getValue()));
        });
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(Group.form(reason), Group.actions(grant));
    }

    private void grant(UUID runId, String reason) {
        boolean isSaved = Failures.saved(
                () -> {
                    int granted = decisions.grant(runId, reason);
                    Done.said(granted + (granted == 1 ? " first preference" : " first preferences") + " granted");
                },
                errors);
        if (isSaved) {
            show();
        }
    }

    private static ListGrid<GrantRow> grid(List<GrantRow> rows) {
        ListGrid<GrantRow> grid = new ListGrid<>("First preferences of the plan", CaseNavigation.GRANT);
        grid.setEmptyStateText("The plan has no family's first preference.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> row.caseId() == null
                        ? new Span(row.name())
                        : new Anchor(CaseNavigation.page(row.caseId()), row.name()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(GrantRow::provision).setHeader("First preference").setAutoWidth(true);
        grid.addComponentColumn(row -> new Tag(
                        row.standing().label(),
                        row.standing() == GrantRow.Standing.GRANTABLE
                                ? Tag.Kind.INFO
                                : row.standing() == GrantRow.Standing.DECIDED ? Tag.Kind.PLAIN : Tag.Kind.WARNING))
                .setHeader("Standing")
                .setAutoWidth(true);
        grid.addColumn(GrantRow::why).setHeader("Why").setAutoWidth(true);
        grid.setItems(rows);
        return grid;
    }
}
