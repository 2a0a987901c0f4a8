package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.ConsultationFilter;
import org.throughline.casework.consult.ConsultationList;
import org.throughline.casework.consult.ConsultationRow;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.security.Officers;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Times;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;

/** The consultations of schools and authorities, filtered; the address holds the filter. */
@Route(ConsultNavigation.CONSULTATIONS)
@PageTitle("Consultations - Throughline")
@Menu(title = "Consultations", order = 2.5)
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ConsultationListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsultationList list;
    private final LocalDate today;
    private final SearchField text = new SearchField("Name, UPN or reference", "consultations");
    private final Choice<ConsultationState> state =
            new Choice<>("State", "All states", Arrays.asList(ConsultationState.values()), ConsultationState::label);
    private final Checkbox overdue = new Checkbox("Reply overdue");
    private final ComboBox<UUID> school = new ComboBox<>("School or setting");
    private final Choice<Officers.Officer> officer;
    private final transient List<Officers.Officer> officers;
    private final Paragraph total = new Paragraph();
    private final ListGrid<ConsultationRow> grid = new ListGrid<>("Consultations", "consultations");
    private final ViewBar bar;
    private transient ConsultationFilter filter = ConsultationFilter.ALL;

    ConsultationListView(ConsultationList list, Officers officers, SavedViews views, Clock clock) {
        this.list = list;
        this.today = LocalDate.now(clock);
        this.officers = officers.all();
        this.officer = new Choice<>("Officer", "All officers", this.officers, Officers.Officer::name);
        this.bar = new ViewBar(views, grid, text::getValue);
        addClassName("tl-page");
        Map<UUID, String> names = list.consulted();
        school.setItems(names.keySet());
        school.setItemLabelGenerator(id -> Objects.requireNonNullElse(names.get(id), ""));
        school.setClearButtonVisible(true);
        school.setPlaceholder("All schools and settings");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new H1("Consultations"),
                Group.actions(
                        new Anchor(ConsultNavigation.CONSULTATIONS + "?overdue=true", "To chase"),
                        new Anchor(ConsultNavigation.LOAD, "How much each school is asked")),
                Group.filters(this::showInAddress, text, state, school, officer, overdue),
                total,
                bar,
                grid);
    }

    private void columns() {
        grid.setEmptyStateText("No consultation matches. Clear a filter, or consult schools from the page of a case.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor(ConsultNavigation.consultation(row.id()), row.child()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> row.consultee() + (row.requested() ? " (asked for by the family)" : ""))
                .setHeader("Consulted")
                .setAutoWidth(true);
        grid.addComponentColumn(row -> ConsultNavigation.tag(row.state(), row.isOverdue(today)))
                .setHeader("State")
                .setAutoWidth(true);
        grid.addColumn(row -> day(row.servedOn())).setHeader("Sent").setAutoWidth(true);
        grid.addColumn(row -> day(row.due())).setHeader("Reply due").setAutoWidth(true);
        grid.addColumn(row -> day(row.chasedOn())).setHeader("Chased").setAutoWidth(true);
        grid.addColumn(ConsultationRow::officer).setHeader("Officer").setWidth("8.5rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> list.find(filter, query.getOffset(), query.getLimit()).stream(), query -> list.count(filter)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        bar.shows(ConsultNavigation.CONSULTATIONS, asked);
        state.setValue(Arrays.stream(ConsultationState.values())
                .filter(each -> asked.getSingleParameter("state")
                        .filter(each.name()::equals)
                        .isPresent())
                .findFirst()
                .orElse(null));
        overdue.setValue(
                asked.getSingleParameter("overdue").filter("true"::equals).isPresent());
        school.setValue(asked.getSingleParameter("school").flatMap(Ids::parse).orElse(null));
        String login = asked.getSingleParameter("officer").orElse(null);
        officer.setValue(officers.stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElse(null));
        filter =
                new ConsultationFilter(text.getValue(), state.getValue(), overdue.getValue(), school.getValue(), login);
        int found = list.count(filter);
        total.setText(found == 1 ? "1 consultation" : String.format(Locale.UK, "%,d consultations", found));
        grid.getDataProvider().refreshAll();
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        if (state.getValue() != null) {
            parameters.put("state", state.getValue().name());
        }
        if (overdue.getValue()) {
            parameters.put("overdue", "true");
        }
        if (school.getValue() != null) {
            parameters.put("school", school.getValue().toString());
        }
        if (officer.getValue() != null) {
            parameters.put("officer", officer.getValue().login());
        }
        UI.getCurrent().navigate(ConsultationListView.class, QueryParameters.simple(parameters));
    }
}
