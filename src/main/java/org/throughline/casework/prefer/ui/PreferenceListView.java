package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.casework.prefer.PreferenceFilter;
import org.throughline.casework.prefer.PreferenceFilter.Waits;
import org.throughline.casework.prefer.PreferenceList;
import org.throughline.casework.prefer.PreferenceRow;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.security.Officers;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/**
 * Families who were asked and have not answered, and answers by link that nobody has read; the address has the filter.
 */
@Route(PreferNavigation.LIST)
@PageTitle("Preferences asked for - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PreferenceListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PreferenceList list;
    private final transient List<Officers.Officer> officers;
    private final SearchField text = new SearchField("Name, UPN or reference", "preferences");
    private final Choice<Waits> waits =
            new Choice<>("Waits for", "Family or officer", Arrays.asList(Waits.values()), Waits::label);
    private final Choice<Officers.Officer> officer;
    private final Paragraph total = new Paragraph();
    private final ListGrid<PreferenceRow> grid = new ListGrid<>("Preferences asked for", "preferences");
    private transient PreferenceFilter filter = new PreferenceFilter("", null, null);

    PreferenceListView(PreferenceList list, Officers officers) {
        this.list = list;
        this.officers = officers.all();
        this.officer = new Choice<>("Officer", "All officers", this.officers, Officers.Officer::name);
        addClassName("tl-page");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                new H1("Preferences asked for"),
                Group.filters(this::showInAddress, text, waits, officer),
                total,
                grid);
    }

    private void columns() {
        grid.setEmptyStateText("Nothing waits. Clear a filter, or ask a family from the page of its case.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor(PreferNavigation.page(row.caseId()), row.child()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> "September " + row.entryYear())
                .setHeader("Moves in")
                .setAutoWidth(true);
        grid.addComponentColumn(row -> new Tag(row.waits().label(), kind(row.waits())))
                .setHeader("Waits for")
                .setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.askedOn())).setHeader("Asked").setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.answerBy())).setHeader("Answer by").setAutoWidth(true);
        grid.addColumn(row -> row.remindedOn() == null ? "" : Times.day(row.remindedOn()))
                .setHeader("Reminded")
                .setAutoWidth(true);
        grid.addColumn(PreferenceRow::officer).setHeader("Officer").setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> list.find(filter, query.getOffset(), query.getLimit()).stream(), query -> list.count(filter)));
    }

    private static Tag.Kind kind(Waits waits) {
        return switch (waits) {
            case ASKED -> Tag.Kind.PLAIN;
            case OVERDUE -> Tag.Kind.DANGER;
            case UNREAD -> Tag.Kind.INFO;
        };
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        waits.setValue(Arrays.stream(Waits.values())
                .filter(each -> asked.getSingleParameter("waits")
                        .filter(each.name()::equals)
                        .isPresent())
                .findFirst()
                .orElse(null));
        String login = asked.getSingleParameter("officer").orElse(null);
        officer.setValue(officers.stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElse(null));
        filter = new PreferenceFilter(text.getValue(), waits.getValue(), login);
        int found = list.count(filter);
        total.setText(found == 1 ? "1 family" : String.format(Locale.UK, "%,d families", found));
        grid.getDataProvider().refreshAll();
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        if (waits.getValue() != null) {
            parameters.put("waits", waits.getValue().name());
        }
        if (officer.getValue() != null) {
            parameters.put("officer", officer.getValue().login());
        }
        UI.getCurrent().navigate(PreferenceListView.class, QueryParameters.simple(parameters));
    }
}
