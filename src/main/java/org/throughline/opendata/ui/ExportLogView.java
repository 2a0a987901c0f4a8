package org.throughline.opendata.ui;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.ExportSearch;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** Everything that was taken out of the service, newest first: who, when, what, which part, how many rows and why. */
@Route("export-log")
@PageTitle("Export log - Throughline")
@Menu(title = "Export log", order = 10)
@RolesAllowed(Roles.ADMINISTRATOR)
final class ExportLogView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient AuditReader reader;
    private final transient Clock clock;
    private final TextField text = new TextField("Who, what, filter or purpose");
    private final Choice<Period> period =
            new Choice<>("When", "Any time", Arrays.asList(Period.values()), each -> each.label);
    private final Paragraph total = new Paragraph();
    private final ListGrid<AuditEvent> grid = new ListGrid<>("Export log", "exports");

    /** How far back. */
    private enum Period {
        DAY("Last 24 hours", 1),
        WEEK("Last 7 days", 7),
        MONTH("Last 30 days", 30),
        YEAR("Last 365 days", 365);

        private final String label;
        private final int days;

        Period(String label, int days) {
            this.label = label;
            this.days = days;
        }
    }

    ExportLogView(AuditReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        addClassName("tl-page");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        Paragraph lead = new Paragraph("Files, packs and papers that people took out, and what programs read by token."
                + " Rows are only ever added. There are no names of children here.");
        lead.addClassName("tl-lead");
        add(new H1("Export log"), lead, Group.filters(this::show, text, period), total, grid.chooser(), grid);
        show();
    }

    private void columns() {
        grid.setHeight("65vh");
        grid.addColumn(event -> Times.shown(event.at()))
                .setHeader("When")
                .setRowHeader(true)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(AuditEvent::who).setHeader("Who").setWidth("10rem");
        grid.addColumn(AuditEvent::what).setHeader("What").setWidth("12rem").setFlexGrow(2);
        grid.addColumn(event -> Objects.requireNonNullElse(event.narrowed(), ""))
                .setHeader("Filter")
                .setWidth("9rem");
        grid.addColumn(event -> event.rows() == null ? "" : String.format(Locale.UK, "%,d", event.rows()))
                .setHeader("Rows")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(event -> Objects.requireNonNullElse(event.purpose(), ""))
                .setHeader("Purpose")
                .setWidth("10rem");
        grid.addColumn(event -> Objects.requireNonNullElse(event.through(), ""))
                .setHeader("Through")
                .setWidth("8rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> reader.exports(search(), query.getOffset(), query.getLimit()).stream(),
                query -> reader.countExports(search())));
    }

    private ExportSearch search() {
        Period chosen = period.getValue();
        return new ExportSearch(
                text.getValue(), chosen == null ? null : clock.instant().minus(Duration.ofDays(chosen.days)), null);
    }

    private void show() {
        int found = reader.countExports(search());
        grid.setEmptyStateText(
                text.isEmpty() && period.isEmpty()
                        ? "Nothing was taken out yet."
                        : "Nothing matches. Clear a filter to see more.");
        total.setText(found == 1 ? "1 export" : String.format(Locale.UK, "%,d exports", found));
        grid.getDataProvider().refreshAll();
    }
}
