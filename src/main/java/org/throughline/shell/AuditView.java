package org.throughline.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** Who did what, newest first. */
@Route("audit")
@PageTitle("Who did what - Throughline")
@Menu(title = "Who did what", order = 10)
@RolesAllowed(Roles.ADMINISTRATOR)
final class AuditView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient AuditReader reader;
    private final TextField who = new TextField("Username or name");
    private final Choice<AuditAction> action =
            new Choice<>("Kind", "All kinds", Arrays.asList(AuditAction.values()), AuditAction::label);
    private final Paragraph total = new Paragraph();
    private final ListGrid<AuditEvent> grid = new ListGrid<>("Who did what", "audit");

    AuditView(AuditReader reader) {
        this.reader = reader;
        addClassName("tl-page");
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.TIMEOUT);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        Paragraph lead = new Paragraph("Decisions, changes to records, files and papers taken out, and changes to"
                + " users. Rows are only ever added. There are no names of children here.");
        lead.addClassName("tl-lead");
        add(new H1("Who did what"), lead, Group.filters(this::show, who, action), total, grid.chooser(), grid);
        show();
    }

    private void columns() {
        grid.setEmptyStateText("Nothing matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addColumn(event -> Times.shown(event.at()))
                .setHeader("When")
                .setRowHeader(true)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(AuditEvent::who).setHeader("Who").setWidth("12rem");
        grid.addColumn(event -> event.action().label())
                .setHeader("Kind")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(AuditEvent::what).setHeader("What").setWidth("14rem").setFlexGrow(2);
        grid.addColumn(event -> Objects.requireNonNullElse(event.purpose(), ""))
                .setHeader("Why")
                .setWidth("10rem");
        grid.addColumn(event -> Objects.requireNonNullElse(event.through(), ""))
                .setHeader("Through the program")
                .setWidth("9rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> reader.page(who.getValue(), action.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> reader.count(who.getValue(), action.getValue())));
    }

    private void show() {
        int found = reader.count(who.getValue(), action.getValue());
        total.setText(found == 1 ? "1 entry" : String.format(Locale.UK, "%,d entries", found));
        grid.getDataProvider().refreshAll();
    }
}
