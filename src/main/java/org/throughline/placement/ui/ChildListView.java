package org.throughline.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;

/** The children with an EHC plan, filtered; the address holds the filter. */
@Route(PlacementNavigation.CHILDREN)
@PageTitle("Children - Throughline")
@Menu(title = "Children", order = 2)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
final class ChildListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Caseload caseload;
    private final AcademicYear year;
    private final boolean isOfficer;
    private final SearchField text = new SearchField("Name, UPN or reference", "children");
    private final Choice<Integer> ncYear = new Choice<>(
            "Year group",
            "All year groups",
            IntStream.rangeClosed(-2, 20).boxed().toList(),
            YearGroup::label);
    private final Choice<Integer> ncYearTo = new Choice<>(
            "To year group",
            "Only this year",
            IntStream.rangeClosed(-2, 20).boxed().toList(),
            YearGroup::label);
    private final Choice<NeedType> need =
            new Choice<>("Primary need", "All needs", Arrays.asList(NeedType.values()), NeedType::label);
    private final Choice<CaseloadFilter.Place> place = new Choice<>(
            "Place", "All places", Arrays.asList(CaseloadFilter.Place.values()), CaseloadFilter.Place::label);
    private final ComboBox<ProvisionRecord> provision = new ComboBox<>("Current provision");
    private final Paragraph total = new Paragraph();
    private final ListGrid<CaseloadRow> grid = new ListGrid<>("Children", "children");
    private final ViewBar bar;
    private CaseloadFilter filter;

    ChildListView(Caseload caseload, Provisions provisions, SavedViews views, CurrentUser user, Clock clock) {
        this.bar = new ViewBar(views, grid, text::getValue);
        this.isOfficer = user.has(Roles.PLACEMENT_OFFICER);
        this.caseload = caseload;
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.filter = CaseloadFilter.all(year.start());
        addClassName("tl-page");
        add(new H1("Children with an EHC plan"));
        if (isOfficer) {
            add(Group.actions(
                    new Anchor(PlacementNavigation.CHILDREN + "/" + PlacementNavigation.NEW, "Add a child"),
                    new Anchor(RolloverView.PATH, "The new school year")));
        }
        provision.setItems(provisions.all());
        provision.setItemLabelGenerator(ProvisionRecord::name);
        provision.setClearButtonVisible(true);
        provision.setPlaceholder("All provisions");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(Group.filters(this::showInAddress, text, ncYear, ncYearTo, need, place, provision), total, bar, grid);
    }

    private void columns() {
        grid.setEmptyStateText("No child matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor(PlacementNavigation.child(row.childId()), row.name()))
                .setHeader("Name")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(CaseloadRow::reference).setHeader("Reference").setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(row.ncYear()))
                .setHeader("Year group")
                .setAutoWidth(true);
        grid.addColumn(row -> row.primaryNeed().name())
                .setHeader("Primary need")
                .setTooltipGenerator(row -> row.primaryNeed().label())
                .setAutoWidth(true);
        grid.addComponentColumn(this::provision).setHeader("Current provision").setAutoWidth(true);
        grid.addComponentColumn(row -> new Tag(row.place().label(), PlacementNavigation.kind(row.place())))
                .setHeader("Place")
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> caseload.find(filter, query.getOffset(), query.getLimit()).stream(),
                query -> caseload.count(filter)));
    }

    /** Where the child is; for an officer, who can open its page, as a link. */
    private Component provision(CaseloadRow row) {
        UUID id = row.provisionId();
        String name = Objects.requireNonNullElse(row.provisionName(), "");
        return id != null && isOfficer ? new Anchor(PlacementNavigation.provision(id), name) : new Span(name);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        bar.shows(PlacementNavigation.CHILDREN, asked);
        ncYear.setValue(read(asked, "year", Integer::valueOf));
        ncYearTo.setValue(read(asked, "to", Integer::valueOf));
        need.setValue(read(asked, "need", NeedType::valueOf));
        place.setValue(read(asked, "place", CaseloadFilter.Place::valueOf));
        UUID provisionId = read(asked, "provision", UUID::fromString);
        provision.setValue(provision
                .getListDataView()
                .getItems()
                .filter(item -> Objects.equals(item.id(), provisionId))
                .findFirst()
                .orElse(null));
        filter = new CaseloadFilter(
                year.start(),
                text.getValue(),
                ncYear.getValue(),
                ncYearTo.getValue(),
                need.getValue(),
                provisionId,
                place.getValue());
        int found = caseload.count(filter);
        total.setText(
                (found == 1 ? "1 child" : String.format(Locale.UK, "%,d children", found)) + " in " + year.label());
        grid.getDataProvider().refreshAll();
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        put(parameters, "year", ncYear.getValue());
        put(parameters, "to", ncYearTo.getValue());
        put(parameters, "need", need.getValue());
        put(parameters, "place", place.getValue());
        put(
                parameters,
                "provision",
                provision.isEmpty() ? null : provision.getValue().id());
        UI.getCurrent().navigate(ChildListView.class, QueryParameters.simple(parameters));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** A parameter of the address; null where it is absent or not one of the values known. */
    static <T> @Nullable T read(QueryParameters asked, String name, Function<String, T> parse) {
        try {
            return asked.getSingleParameter(name).map(parse).orElse(null);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
