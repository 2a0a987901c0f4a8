package org.throughline.placement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.throughline.provision.SettingCodes;
import org.throughline.provision.SettingFilter;
import org.throughline.provision.SettingPhase;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.SettingType;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Times;

/** Schools, colleges and nurseries, open and closed. */
@Route(SettingListView.PATH)
@PageTitle("Schools and settings - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class SettingListView extends Main implements AfterNavigationObserver {

    static final String PATH = "settings";

    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient List<SettingType> types;
    private final transient List<SettingPhase> phases;
    private final SearchField text = new SearchField("Name or URN", PATH);
    private final Choice<SettingType> type;
    private final Choice<SettingPhase> phase;
    private final Choice<Boolean> open =
            new Choice<>("Open", "Open and closed", List.of(true, false), isOpen -> isOpen ? "Open" : "Closed");
    private final Paragraph total = new Paragraph();
    private final ListGrid<SettingRecord> grid = new ListGrid<>("Schools and settings", "settings");

    SettingListView(Settings settings, SettingCodes codes) {
        this.settings = settings;
        this.types = codes.types();
        this.phases = codes.phases();
        this.type = new Choice<>("Type", "All types", types, SettingType::name);
        this.phase = new Choice<>("Phase", "All phases", phases, SettingPhase::name);
        addClassName("tl-page");
        Paragraph lead = new Paragraph("Every school, college and nursery that we know, with those that have closed and"
                + " those that took their place. To add one, add its first provision to the provision register.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new Anchor(PlacementNavigation.PROVISIONS, "Back to the provision register"),
                new H1("Schools and settings"),
                lead,
                Group.filters(this::show, text, type, phase, open),
                total,
                grid.chooser(),
                grid);
    }

    private void columns() {
        grid.setEmptyStateText("No setting matches. Clear the search to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(setting -> new Anchor(PlacementNavigation.setting(setting.id()), setting.name()))
                .setHeader("Name")
                .setRowHeader(true)
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(setting -> setting.urn() == null ? "" : String.valueOf(setting.urn()))
                .setHeader("URN")
                .setWidth("6rem");
        grid.addColumn(setting -> Objects.toString(setting.details().laestab(), ""))
                .setHeader("DfE number")
                .setWidth("7rem");
        grid.addColumn(setting -> types.stream()
                        .filter(each ->
                                Objects.equals(each.code(), setting.details().type()))
                        .map(SettingType::name)
                        .findFirst()
                        .orElse(""))
                .setHeader("Type")
                .setWidth("9rem");
        grid.addColumn(setting -> phases.stream()
                        .filter(each ->
                                Objects.equals(each.code(), setting.details().phase()))
                        .map(SettingPhase::name)
                        .findFirst()
                        .orElse(""))
                .setHeader("Phase")
                .setWidth("7rem");
        grid.addColumn(setting -> setting.inBorough() ? "In the borough" : "Out of the borough")
                .setHeader("Where")
                .setWidth("9rem");
        grid.addComponentColumn(this::state).setHeader("Open").setWidth("14rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> settings.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> settings.count(filter())));
    }

    private SettingFilter filter() {
        return new SettingFilter(
                text.getValue(),
                type.getOptionalValue().map(SettingType::code).orElse(null),
                phase.getOptionalValue().map(SettingPhase::code).orElse(null),
                open.getValue());
    }

    private Span state(SettingRecord setting) {
        var closed = setting.details().closed();
        if (closed == null) {
            return new Span("Open");
        }
        Span span = new Span("Closed from " + Times.day(closed));
        var successor = setting.details().successor();
        if (successor != null) {
            settings.find(successor)
                    .ifPresent(next -> span.add(
                            new Span("; now "), new Anchor(PlacementNavigation.setting(successor), next.name())));
        }
        return span;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        text.recall();
        show();
    }

    private void show() {
        int found = settings.count(filter());
        total.setText(found == 1 ? "1 setting" : String.format(Locale.UK, "%,d settings", found));
        grid.getDataProvider().refreshAll();
    }
}
