package org.throughline.placement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.provision.PlacesOffered;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NameSearch;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;

/** The provision register: what there is, who is in it and what becomes free. */
@Route(PlacementNavigation.PROVISIONS)
@PageTitle("Provision register - Throughline")
@Menu(title = "Provision register", order = 3)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class ProvisionListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient List<Occupancy> all;
    private final SearchField text = new SearchField("Name or code", "provisions");
    private final Choice<ProvisionType> type =
            new Choice<>("Type", "All types", Arrays.asList(ProvisionType.values()), ProvisionType::label);
    private final Choice<Boolean> inBorough = new Choice<>(
            "Where", "Everywhere", List.of(true, false), in -> in ? "In the borough" : "Out of the borough");
    private final Paragraph total = new Paragraph();
    private final ListGrid<Occupancy> grid = new ListGrid<>("Provisions", "provisions");
    private final ViewBar bar;

    ProvisionListView(Register register, SavedViews views, CurrentUser user, Clock clock) {
        bar = new ViewBar(views, grid, text::getValue);
        AcademicYear year = AcademicYear.of(LocalDate.now(clock));
        all = register.all(year);
        addClassName("tl-page");
        add(new H1("Provision register"));
        Paragraph lead = new Paragraph("Places commissioned and children there in " + year.label()
                + ", and places free in September " + year.next().start()
                + " when the leavers have gone. From the records as they are now.");
        lead.addClassName("tl-lead");
        add(lead);
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            add(Group.actions(
                    new Anchor(PlacementNavigation.PROVISIONS + "/" + PlacementNavigation.NEW, "Add a provision"),
                    new Anchor(SettingListView.PATH, "Schools and settings")));
        }
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(Group.filters(this::showInAddress, text, type, inBorough), total, bar, grid);
    }

    private void columns() {
        grid.setEmptyStateText("No provision matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor(
                        PlacementNavigation.provision(
                                Objects.requireNonNull(row.provision().id())),
                        row.provision().name()))
                .setHeader("Provision")
                .setRowHeader(true)
                .setAutoWidth(true);
        number("Places", row -> places(row.now()));
        number("Children", row -> String.valueOf(row.occupied()));
        number("Leavers", row -> String.valueOf(row.leavers().size()));
        grid.addComponentColumn(row -> PlaceUsePicture.bar(row.useNext(), free(row)))
                .setHeader("Free next September")
                .setTooltipGenerator(row -> PlaceUsePicture.said(row.useNext()))
                .setAutoWidth(true);
        grid.addColumn(row -> row.provision().type().label()).setHeader("Type").setAutoWidth(true);
        grid.addComponentColumn(row -> row.provision().setting().inBorough()
                        ? new Tag("In the borough", Tag.Kind.INFO)
                        : new Tag("Out of the borough", Tag.Kind.WARNING))
                .setHeader("Where")
                .setAutoWidth(true);
        grid.addColumn(row -> designation(row.provision().designation()))
                .setHeader("Designation")
                .setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(
                        row.provision().ncYearFrom(), row.provision().ncYearTo()))
                .setHeader("Year groups")
                .setAutoWidth(true);
    }

    /** Places of a year, with what an officer must know about where the number comes from. */
    static String places(PlacesOffered offered) {
        return switch (offered.basis()) {
            case COMMISSIONED -> String.valueOf(offered.places());
            case REPEATED -> offered.places() + " (as last recorded)";
            default -> offered.basis().label().toLowerCase(Locale.UK);
        };
    }

    private static String free(Occupancy row) {
        return switch (row.next().basis()) {
            case COMMISSIONED, REPEATED -> String.valueOf(row.vacancies());
            default -> row.next().basis().label().toLowerCase(Locale.UK);
        };
    }

    private void number(String heading, Function<Occupancy, String> value) {
        grid.addColumn(value::apply)
                .setHeader(heading)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    static String designation(Set<NeedType> needs) {
        return needs.isEmpty()
                ? "Any need"
                : needs.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        bar.shows(PlacementNavigation.PROVISIONS, asked);
        type.setValue(ChildListView.read(asked, "type", ProvisionType::valueOf));
        inBorough.setValue(ChildListView.read(asked, "in", Boolean::valueOf));
        List<Occupancy> found = all.stream().filter(this::matches).toList();
        grid.setItems(found);
        total.setText(found.size() == 1 ? "1 provision" : String.format(Locale.UK, "%,d provisions", found.size()));
    }

    private boolean matches(Occupancy row) {
        NameSearch wanted = new NameSearch(text.getValue());
        String known = row.provision().name() + " " + row.provision().code();
        return wanted.finds(known)
                && (type.isEmpty() || type.getValue() == row.provision().type())
                && (inBorough.isEmpty()
                        || inBorough.getValue() == row.provision().setting().inBorough());
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        if (!type.isEmpty()) {
            parameters.put("type", type.getValue().name());
        }
        if (!inBorough.isEmpty()) {
            parameters.put("in", inBorough.getValue().toString());
        }
        UI.getCurrent().navigate(ProvisionListView.class, QueryParameters.simple(parameters));
    }
}
