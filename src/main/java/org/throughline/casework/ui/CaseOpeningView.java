package org.throughline.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseToOpen;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Tiles;

/** Who changes phase next September and has no case yet; opened in one act. */
@Route(CaseNavigation.OPENING)
@PageTitle("Open cases - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class CaseOpeningView extends Main implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CaseOpening opening;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div content = new Div();

    CaseOpeningView(CaseOpening opening) {
        this.opening = opening;
        addClassName("tl-page");
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                errors,
                new H1("Open cases for September " + opening.entry().start()),
                new Paragraph("Every child with a plan who changes phase has a case: also one who stays at the same"
                        + " all-through school, because the plan must be reviewed and name a setting in time"
                        + " (regulation 18 of the SEND Regulations 2014)."),
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AcademicYear entry = opening.entry();
        List<CaseToOpen> missing = opening.missing(entry);
        content.removeAll();
        if (missing.isEmpty()) {
            content.add(new EmptyState("Every child who changes phase in September " + entry.start() + " has a case."));
            return;
        }
        Tiles tiles = new Tiles("Children without a case");
        for (PhaseTransferKind kind : PhaseTransferKind.values()) {
            long children = missing.stream().filter(each -> each.kind() == kind).count();
            tiles.tile(String.valueOf(children), kind.label());
        }
        Button open = new Button("Open " + missing.size() + (missing.size() == 1 ? " case" : " cases"), click -> {
            if (Failures.saved(() -> opening.open(entry), errors, "Opened the cases")) {
                UI.getCurrent().navigate(CaseNavigation.CASES);
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ListGrid<CaseToOpen> grid = new ListGrid<>("Children without a case", CaseNavigation.OPENING);
        grid.addComponentColumn(row -> new Anchor(PlacementNavigation.child(row.childId()), row.name()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> row.kind().label()).setHeader("Move").setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(row.ncYear())).setHeader("Enters").setAutoWidth(true);
        grid.addColumn(row -> row.stays() ? "May stay at the same school" : "")
                .setHeader("Remark")
                .setAutoWidth(true);
        grid.setItems(missing);
        grid.setHeight("60vh");
        content.add(tiles, Group.actions(open), grid);
    }
}
