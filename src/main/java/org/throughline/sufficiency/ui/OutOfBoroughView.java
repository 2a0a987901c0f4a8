package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.register.OutOfBorough;
import org.throughline.sufficiency.register.OutOfBoroughCount;
import org.throughline.sufficiency.register.OutOfBoroughRow;

/** Children placed outside the borough: counts for planners, names for placement officers. */
@Route("out-of-borough")
@PageTitle("Out of the borough - Throughline")
@Menu(title = "Out of the borough", order = 7)
@RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
final class OutOfBoroughView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OutOfBorough outside;
    private final transient CurrentUser user;

    OutOfBoroughView(OutOfBorough outside, CurrentUser user) {
        this.outside = outside;
        this.user = user;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<OutOfBoroughCount> counts = outside.counts();
        int all = counts.stream().mapToInt(OutOfBoroughCount::children).sum();
        BigDecimal pounds = counts.stream().map(OutOfBoroughCount::annualCost).reduce(BigDecimal.ZERO, BigDecimal::add);
        Paragraph lead = new Paragraph(String.format(
                Locale.UK,
                "In %s about %,d children with a plan are placed outside the borough, for about %s a year without transport. Who"
                        + " changes phase is looked at again then, by law; nobody is moved at other times. Whether a place is free then is"
                        + " not looked at here.",
                outside.year().label(),
                10 * Math.round(all / 10.0),
                Formats.about(pounds.doubleValue())));
        lead.addClassName("tl-lead");
        add(new H1("Out of the borough"), lead, counts(counts));
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            named();
        } else {
            add(new Paragraph("Names are shown to placement officers."));
        }
    }

    private static PlainTable counts(List<OutOfBoroughCount> counts) {
        PlainTable table = new PlainTable(
                "Children out of the borough by phase and need",
                "Phase",
                "Need",
                "#Children",
                "#A provision of the borough admits them at the next change of phase",
                "#Pounds a year");
        counts.forEach(count -> {
            boolean few = count.children() < Formats.FEW;
            table.row(
                    count.phase().label(),
                    count.need().label(),
                    Formats.few(count.children()),
                    few ? "" : Formats.few(count.mayComeBack()),
                    few ? "" : Formats.pounds(count.annualCost()));
        });
        return table;
    }

    private void named() {
        List<OutOfBoroughRow> rows = outside.named();
        add(new H2("The children"));
        TextField text = new TextField("Name or setting");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        Choice<NeedType> need =
                new Choice<>("Primary need", "All needs", Arrays.asList(NeedType.values()), NeedType::label);
        Choice<Integer> transition = new Choice<>(
                "Next change of phase",
                "Any year",
                rows.stream()
                        .map(OutOfBoroughRow::transition)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                year -> "September " + year);
        Paragraph total = new Paragraph();
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        ListGrid<OutOfBoroughRow> grid = grid();
        ListDataProvider<OutOfBoroughRow> shown = new ListDataProvider<>(rows);
        shown.setFilter(row -> matches(row, text.getValue(), need.getValue(), transition.getValue()));
        grid.setItems(shown);
        Runnable count = () -> {
            shown.refreshAll();
            long found = rows.stream()
                    .filter(row -> matches(row, text.getValue(), need.getValue(), transition.getValue()))
                    .count();
            total.setText(found == 1 ? "1 child" : String.format(Locale.UK, "%,d children", found));
        };
        count.run();
        add(Group.filters(count, text, need, transition), total, grid.chooser(), grid);
    }

    private static boolean matches(
            OutOfBoroughRow row, String text, @Nullable NeedType need, @Nullable Integer transition) {
        String sought = text.strip().toLowerCase(Locale.UK);
        return (row.name().toLowerCase(Locale.UK).contains(sought)
                        || row.host().toLowerCase(Locale.UK).contains(sought))
                && (need == null || need == row.need())
                && (transition == null || transition.equals(row.transition()));
    }

    private static ListGrid<OutOfBoroughRow> grid() {
        ListGrid<OutOfBoroughRow> grid = new ListGrid<>("Children out of the borough", "out-of-borough");
        grid.setEmptyStateText("No child matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(row -> new Anchor("children/" + row.childId(), row.name()))
                .setHeader("Name")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(row.ncYear()))
                .setHeader("Year group")
                .setAutoWidth(true);
        grid.addColumn(row -> row.need().name())
                .setHeader("Need")
                .setTooltipGenerator(row -> row.need().label())
                .setAutoWidth(true);
        grid.addComponentColumn(row -> new Span(
                        new Anchor(PlacementNavigation.provision(row.hostId()), row.host()),
                        new Text(" (" + row.kind().toLowerCase(Locale.UK) + ")")))
                .setHeader("Where")
                .setAutoWidth(true);
        grid.addColumn(row -> new AcademicYear(row.since()).label())
                .setHeader("Since")
                .setAutoWidth(true);
        grid.addColumn(row -> Formats.pounds(row.annualCost()))
                .setHeader("Pounds a year")
                .setAutoWidth(true);
        grid.addColumn(row -> row.why().label()).setHeader("Why").setAutoWidth(true);
        grid.addColumn(OutOfBoroughView::transition)
                .setHeader("Next change of phase")
                .setAutoWidth(true);
        grid.addComponentColumn(OutOfBoroughView::candidates)
                .setHeader("Provisions of the borough that admit then")
                .setWidth("24rem");
        return grid;
    }

    private static Span candidates(OutOfBoroughRow row) {
        Span links = new Span();
        row.candidates().forEach(each -> {
            if (links.getComponentCount() > 0) {
                links.add(new Text(", "));
            }
            links.add(new Anchor(PlacementNavigation.provision(each.id()), each.name()));
        });
        return links;
    }

    private static String transition(OutOfBoroughRow row) {
        return row.transition() == null
                ? "none left"
                : "September " + row.transition() + ", into "
                        + YearGroup.label(Objects.requireNonNull(row.transitionNcYear()));
    }
}
