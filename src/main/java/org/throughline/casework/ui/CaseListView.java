package org.throughline.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cockpit;
import org.throughline.casework.CockpitFilter;
import org.throughline.casework.CockpitRow;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.security.CurrentUser;
import org.throughline.security.Officers;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tiles;
import org.throughline.shared.ui.Times;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;

/** The cases of an entry year: stage, next action, who looks after it, days left; the address holds the filter. */
@Route(CaseNavigation.CASES)
@PageTitle("Phase transfers - Throughline")
@Menu(title = "Phase transfers", order = 1.5)
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class CaseListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Cockpit cockpit;
    private final transient CaseOpening opening;
    private final transient CaseOwners owners;
    private final transient CurrentUser user;
    private final transient List<Officers.Officer> officers;
    private final H1 title = new H1();
    private final Div tools = new Div();
    private final Div summary = new Div();
    private final SearchField text = new SearchField("Name, UPN or reference", CaseNavigation.CASES);
    private final Choice<Integer> entry;
    private final Choice<CaseStage> stage =
            new Choice<>("Stage", "All stages", Arrays.asList(CaseStage.values()), CaseStage::label);
    private final Choice<ClockStatus> status =
            new Choice<>("How it stands", "All", Arrays.asList(ClockStatus.values()), ClockStatus::label);
    private final Choice<PhaseTransferKind> kind =
            new Choice<>("Move", "All moves", Arrays.asList(PhaseTransferKind.values()), PhaseTransferKind::label);
    private final Choice<Officers.Officer> owner;
    private final Paragraph total = new Paragraph();
    private final ListGrid<CockpitRow> grid = new ListGrid<>("Cases", CaseNavigation.CASES);
    private final ViewBar bar;
    private CockpitFilter filter;

    CaseListView(Cockpit cockpit, CaseOpening opening, CaseOwners owners, CurrentUser user, SavedViews views) {
        this.cockpit = cockpit;
        this.opening = opening;
        this.owners = owners;
        this.user = user;
        officers = new ArrayList<>(owners.officers());
        officers.addFirst(new Officers.Officer(CockpitFilter.NOBODY, "Nobody yet"));
        owner = new Choice<>("Officer", "Everybody", officers, Officers.Officer::name);
        filter = CockpitFilter.all(opening.entry().start());
        entry = new Choice<>("Starting in", "September " + filter.entryYear(), years(), year -> "September " + year);
        bar = new ViewBar(views, grid, text::getValue);
        addClassName("tl-page");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                title,
                tools,
                summary,
                Group.filters(this::showInAddress, text, entry, stage, status, kind, owner),
                total,
                bar,
                new GiveCases(officers.subList(1, officers.size()), this::give, this::said),
                grid);
    }

    private List<Integer> years() {
        return cockpit.entryYears().stream()
                .filter(year -> year != opening.entry().start())
                .toList();
    }

    private void columns() {
        grid.setEmptyStateText("No case matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor(CaseNavigation.page(row.caseId()), row.name()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(row.ncYear()) + (row.stays() ? ", may stay" : ""))
                .setHeader("Enters")
                .setAutoWidth(true);
        grid.addColumn(row -> Objects.requireNonNullElse(row.from(), "No place"))
                .setHeader("Now at")
                .setAutoWidth(true);
        grid.addColumn(row -> row.stage().label()).setHeader("Stage").setAutoWidth(true);
        grid.addColumn(row -> row.stage().nextAction(row.isReviewed()))
                .setHeader("Next action")
                .setAutoWidth(true);
        grid.addColumn(row -> Objects.requireNonNullElse(row.owner(), "Nobody yet"))
                .setHeader("Officer")
                .setWidth("8.5rem");
        grid.addComponentColumn(CaseListView::due).setHeader("Next due").setAutoWidth(true);
        grid.addComponentColumn(row -> CaseNavigation.tag(row.status()))
                .setHeader("How it stands")
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> cockpit.find(filter, query.getOffset(), query.getLimit()).stream(),
                query -> cockpit.count(filter)));
    }

    private static Span due(CockpitRow row) {
        Integer left = row.daysLeft();
        return new Span(
                row.nextDue() == null || left == null
                        ? ""
                        : CaseNavigation.days(left) + " (" + Times.day(row.nextDue()) + ")");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        bar.shows(CaseNavigation.CASES, asked);
        Integer year = read(asked, "entry", Integer::valueOf);
        entry.setValue(years().contains(year) ? year : null);
        stage.setValue(read(asked, "stage", CaseStage::valueOf));
        status.setValue(read(asked, "status", ClockStatus::valueOf));
        kind.setValue(read(asked, "kind", PhaseTransferKind::valueOf));
        String login = read(asked, "officer", Function.identity());
        owner.setValue(officers.stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElse(null));
        filter = new CockpitFilter(
                entry.getOptionalValue().orElse(opening.entry().start()),
                text.getValue(),
                stage.getValue(),
                status.getValue(),
                kind.getValue(),
                owner.getOptionalValue().map(Officers.Officer::login).orElse(null),
                false);
        show();
    }

    private void show() {
        AcademicYear year = new AcademicYear(filter.entryYear());
        title.setText("Phase transfers for September " + year.start());
        tools.removeAll();
        tools.add(Group.actions(
                new Anchor(CaseNavigation.CASES + "?officer=" + user.login(), "My cases"),
                new Anchor(CaseNavigation.GRANT, "Grant first preferences"),
                new Anchor(CaseNavigation.PREFERENCES, "Preferences asked for"),
                new Anchor(CaseNavigation.PANELS, "Panels"),
                new Anchor(CaseNavigation.TEAM, "The team"),
                new Anchor(CaseNavigation.OPENING, "Open cases")));
        summary.removeAll();
        Map<ClockStatus, Integer> counts = cockpit.statuses(filter);
        if (!counts.isEmpty()) {
            Tiles tiles = new Tiles("How the cases stand to their dates");
            counts.forEach((each, cases) -> tiles.tile(String.format(Locale.UK, "%,d", cases), each.label()));
            summary.add(tiles);
        }
        int found = cockpit.count(filter);
        total.setText(said(found));
        grid.getDataProvider().refreshAll();
    }

    private String said() {
        return said(cockpit.count(filter));
    }

    private static String said(int cases) {
        return cases == 1 ? "1 case" : String.format(Locale.UK, "%,d cases", cases);
    }

    /** Assigns every case that the list shows to an officer. */
    private void give(Officers.Officer officer, String reason) {
        int given = owners.give(cockpit.ids(filter), officer.login(), reason);
        Done.said(said(given) + " assigned to " + officer.name());
        show();
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        put(parameters, "entry", entry.getValue());
        put(parameters, "stage", stage.getValue());
        put(parameters, "status", status.getValue());
        put(parameters, "kind", kind.getValue());
        put(parameters, "officer", owner.isEmpty() ? null : owner.getValue().login());
        UI.getCurrent().navigate(CaseListView.class, QueryParameters.simple(parameters));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** A parameter of the address; null where it is absent or not one of the values known. */
    private static <T> @Nullable T read(QueryParameters asked, String name, Function<String, T> parse) {
        try {
            return asked.getSingleParameter(name).map(parse).orElse(null);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
