package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.due.MoveDays;
import org.throughline.transitions.progress.Deadline;
import org.throughline.transitions.progress.TransitionProgress;
import org.throughline.transitions.progress.TransitionProgressRow;

/** How far the borough's transition records are, by setting and move; numbers only. */
@Route("transitions/borough")
@PageTitle("Transition records of the borough - Throughline")
@Menu(title = "Transition records", order = 6)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class TransitionProgressView extends Main {

    private static final long serialVersionUID = 1L;
    /** Counts below this are hidden from people who need no names. */
    private static final int FEWEST_SHOWN = 5;

    private final transient TransitionProgress progress;
    private final transient Catalogue catalogue;
    private final boolean officer;
    private final ErrorSummary errors = new ErrorSummary();

    TransitionProgressView(TransitionProgress progress, Catalogues catalogues, CurrentUser user) {
        this.progress = progress;
        this.catalogue = catalogues.newest();
        this.officer = user.has(Roles.PLACEMENT_OFFICER);
        addClassName("tl-page");
        show();
    }

    private void show() {
        removeAll();
        List<TransitionProgressRow> rows = progress.rows();
        Paragraph lead = new Paragraph(
                "Counts of transition records by setting and move, as of now. Late: not sent though the"
                        + " deadline for the move and level of support has passed. No receipt: sent more than "
                        + MoveDays.TO_ACKNOWLEDGE
                        + " days ago and not acknowledged."
                        + (officer
                                ? ""
                                : " Counts from 1 to 4 are shown as \"under 5\", so that no child can be told from them."));
        lead.addClassName("tl-lead");
        Paragraph total = new Paragraph(shown(sum(rows, TransitionProgressRow::records)) + " records: "
                + shown(sum(rows, TransitionProgressRow::sent)) + " sent, "
                + shown(sum(rows, TransitionProgressRow::received)) + " received, "
                + shown(sum(rows, TransitionProgressRow::noDestination)) + " without a destination, "
                + shown(sum(rows, TransitionProgressRow::late)) + " late, "
                + shown(sum(rows, TransitionProgressRow::noReceipt)) + " without a receipt");
        total.addClassName("tl-total");
        ListGrid<TransitionProgressRow> grid = grid();
        grid.setItems(rows);
        add(
                errors,
                new H1("Transition records of the borough"),
                lead,
                Group.actions(
                        new Anchor(TransitionNavigation.BOROUGH + "/travel", "Which support travels"),
                        new Anchor(TransitionNavigation.BOROUGH + "/impact", "Evaluation of impact")),
                total,
                grid.chooser(),
                grid);
        add(new H2("Deadlines"), deadlines());
    }

    private static int sum(List<TransitionProgressRow> rows, ToIntFunction<TransitionProgressRow> count) {
        return rows.stream().mapToInt(count).sum();
    }

    private ListGrid<TransitionProgressRow> grid() {
        ListGrid<TransitionProgressRow> grid = new ListGrid<>("Records by setting and move", "progress");
        grid.setEmptyStateText("No setting has begun a record.");
        grid.setHeight("55vh");
        grid.addColumn(TransitionProgressRow::setting)
                .setHeader("Setting")
                .setRowHeader(true)
                .setAutoWidth(true)
                .setComparator(TransitionProgressRow::setting)
                .setSortable(true);
        grid.addColumn(row -> catalogue.phase(row.phase()).label())
                .setHeader("Move")
                .setAutoWidth(true);
        number(grid, "Records", TransitionProgressRow::records);
        number(grid, "Sent", TransitionProgressRow::sent);
        number(grid, "Received", TransitionProgressRow::received);
        number(grid, "No destination", TransitionProgressRow::noDestination);
        number(grid, "Enhanced", TransitionProgressRow::enhanced);
        number(grid, "Targeted", TransitionProgressRow::targeted);
        number(grid, "Late", TransitionProgressRow::late);
        number(grid, "No receipt", TransitionProgressRow::noReceipt);
        number(grid, "With feedback", TransitionProgressRow::feedback);
        return grid;
    }

    private void number(Grid<TransitionProgressRow> grid, String name, ToIntFunction<TransitionProgressRow> count) {
        grid.addColumn(row -> shown(count.applyAsInt(row)))
                .setHeader(name)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(count::applyAsInt)
                .setSortable(officer);
    }

    private String shown(int count) {
        return officer || count == 0 || count >= FEWEST_SHOWN
                ? String.format(Locale.UK, "%,d", count)
                : "under " + FEWEST_SHOWN;
    }

    private Component deadlines() {
        Map<String, Deadline> known = progress.deadlines().stream()
                .collect(Collectors.toMap(deadline -> deadline.phase() + ":" + deadline.tier(), deadline -> deadline));
        PlainTable table = new PlainTable("Deadlines", "Move", "Enhanced", "Targeted", "Universal");
        Map<String, TextField> fields = new HashMap<>();
        for (Catalogue.Phase phase : catalogue.phases()) {
            List<Component> cells = new ArrayList<>(List.of(new Text(phase.label())));
            for (Tier tier : Tier.values()) {
                String key = phase.key() + ":" + tier.name();
                Deadline deadline = Objects.requireNonNull(known.get(key));
                if (officer) {
                    TextField field = new TextField();
                    field.setAriaLabel(phase.label() + ", " + tier.label() + ": day and month");
                    field.setPlaceholder("none");
                    field.setValue(text(deadline));
                    field.setWidth("7rem");
                    fields.put(key, field);
                    cells.add(field);
                } else {
                    cells.add(new Text(text(deadline)));
                }
            }
            table.row(cells.toArray(Component[]::new));
        }
        Paragraph source =
                new Paragraph("Day and month, such as 15/6. The days shown at first are proposals of the catalogue;"
                        + " blank brings them back.");
        source.addClassName("tl-total");
        Details details = new Details("By when records should be sent", source, table);
        if (officer) {
            details.add(Group.actions(new Button("Save the deadlines", click -> {
                Map<String, String> days = new HashMap<>();
                fields.forEach((key, field) -> days.put(key, field.getValue()));
                Map<String, String> before = new HashMap<>();
                known.forEach((key, deadline) -> before.put(key, text(deadline)));
                if (Failures.saved(() -> progress.setDeadlines(days), errors)) {
                    show();
                    Done.undoable("Saved the deadlines", () -> {
                        progress.setDeadlines(before);
                        show();
                    });
                }
            })));
        }
        return details;
    }

    private static String text(Deadline deadline) {
        MonthDay day = deadline.day();
        return day == null ? "" : day.getDayOfMonth() + "/" + day.getMonthValue();
    }
}
