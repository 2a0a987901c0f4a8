package org.throughline.casework.papers.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.papers.PanelRecord;
import org.throughline.casework.papers.Panels;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** The panels, and a new one with all cases that are ready. */
@Route(CaseNavigation.PANELS)
@PageTitle("Panels - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PanelListView extends Main implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Panels panels;
    private final transient CaseOpening opening;
    private final Div list = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField title = new TextField("Name of the panel");
    private final TextField chair = new TextField("Chair");
    private final DateFields on = new DateFields("Day of the meeting");

    PanelListView(Panels panels, CaseOpening opening) {
        this.panels = panels;
        this.opening = opening;
        addClassName("tl-page");
        title.setMaxLength(200);
        title.setHelperText("Such as: Secondary transfer panel");
        chair.setMaxLength(200);
        Button add = new Button("Add the panel", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                errors,
                new H1("Panels"),
                list,
                new H2("Add a panel"),
                new Paragraph(
                        "Every case that is ready for panel and on no agenda yet goes on it. You can take cases off"
                                + " until the papers are issued."),
                Group.form(title, chair, on),
                Group.actions(add));
    }

    private void add() {
        if (on.isBlank() || on.isWrong()) {
            errors.show("Enter the day of the meeting");
            return;
        }
        Failures.saved(
                () -> UI.getCurrent()
                        .navigate(CaseNavigation.PANELS + "/"
                                + panels.add(
                                        opening.entry().start(),
                                        on.date().orElseThrow(),
                                        title.getValue(),
                                        chair.getValue())),
                errors);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        List<PanelRecord> all = panels.all();
        if (all.isEmpty()) {
            list.add(new EmptyState("There is no panel yet."));
            return;
        }
        PlainTable table = new PlainTable("Panels", "Panel", "Day", "Chair", "#Cases", "Papers");
        all.forEach(panel -> table.row(
                new Anchor(CaseNavigation.PANELS + "/" + panel.id(), panel.title()),
                new Text(Times.day(panel.heldOn())),
                new Text(panel.chair()),
                new Text(String.valueOf(panel.items().size())),
                new Text(panel.issuedAt() == null ? "Not issued" : "Issued " + Times.shown(panel.issuedAt()))));
        list.add(table);
    }
}
