package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Tier;

/** A list of records with its filters, which the address holds. */
final class RecordGrid extends Div {

    private static final long serialVersionUID = 1L;

    /** Finds a page of records. */
    interface Finder {

        /** The records from an offset on. */
        List<RecordRow> find(RecordFilter filter, int offset, int limit);
    }

    private final Class<? extends Component> view;
    private final transient Catalogue catalogue;
    private final transient ToIntFunction<RecordFilter> counter;
    private final SearchField text;
    private final Choice<Catalogue.Phase> phase;
    private final Choice<RecordState> state =
            new Choice<>("State", "All states", Arrays.asList(RecordState.values()), RecordState::label);
    private final Choice<Tier> tier =
            new Choice<>("Level of support", "All levels", Arrays.asList(Tier.values()), Tier::label);
    private final Choice<String> need = new Choice<>(
            "Need",
            "All needs",
            Arrays.stream(NeedType.values()).map(NeedType::label).toList(),
            label -> label);
    private final Checkbox review = new Checkbox("Review due");
    private final boolean sending;
    private final Paragraph total = new Paragraph();
    private final ListGrid<RecordRow> grid = new ListGrid<>("Transition records", "records");
    private final ViewBar bar;
    private transient RecordFilter filter = RecordFilter.ALL;

    RecordGrid(
            Class<? extends Component> view,
            Catalogue catalogue,
            Finder finder,
            ToIntFunction<RecordFilter> counter,
            Function<UUID, String> address,
            boolean sending,
            boolean severalSettings,
            SavedViews views) {
        text = new SearchField("Name, UPN or setting", sending ? "records-sent" : "records-received");
        this.view = view;
        bar = new ViewBar(views, grid, text::getValue);
        this.sending = sending;
        this.catalogue = catalogue;
        this.counter = counter;
        phase = new Choice<>("Move", "All moves", catalogue.phases(), Catalogue.Phase::label);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        grid.setEmptyStateText(
                sending
                        ? "No record matches. Start one, or clear a filter."
                        : "No record matches. Clear a filter to see more.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> new Anchor(address.apply(row.id()), row.childName()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        if (!sending) {
            grid.addComponentColumn(row -> row.news() == RecordRow.News.NONE
                            ? new Span()
                            : new Tag(row.news().label(), Tag.Kind.WARNING))
                    .setHeader("Since you looked")
                    .setAutoWidth(true);
        }
        grid.addComponentColumn(
                        row -> row.isTierDecided() ? IdentityBar.tier(row.tier()) : IdentityBar.suggested(row.tier()))
                .setHeader("Level of support")
                .setAutoWidth(true);
        grid.addColumn(RecordRow::need).setHeader("Primary need").setAutoWidth(true);
        grid.addColumn(row -> row.state().label()).setHeader("State").setAutoWidth(true);
        grid.addColumn(row -> catalogue.phase(row.phase()).label())
                .setHeader("Move")
                .setAutoWidth(true);
        grid.addColumn(row -> sending ? row.destination() : row.sender())
                .setHeader(sending ? "To" : "From")
                .setAutoWidth(true);
        if (severalSettings) {
            grid.addColumn(row -> sending ? row.sender() : row.destination())
                    .setHeader("Your setting")
                    .setAutoWidth(true);
        }
        if (!sending) {
            grid.addColumn(row -> row.review() == null ? "" : row.review().label())
                    .setHeader("Review due")
                    .setAutoWidth(true);
        }
        if (sending) {
            grid.addColumn(row -> row.blocks() + " of "
                            + catalogue.blocks(catalogue.phase(row.phase())).size())
                    .setHeader("Sections begun")
                    .setAutoWidth(true);
        }
        grid.addColumn(row -> Times.shown(row.changedAt())).setHeader("Changed").setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> finder.find(filter, query.getOffset(), query.getLimit()).stream(),
                query -> counter.applyAsInt(filter)));
        review.setVisible(!sending);
        add(Group.filters(this::showInAddress, text, phase, state, tier, need, review), total, bar, grid);
    }

    /** What the list shows now. */
    RecordFilter filter() {
        return filter;
    }

    void show(QueryParameters asked) {
        text.recall();
        bar.shows(sending ? TransitionNavigation.SENDING : TransitionNavigation.INCOMING, asked);
        phase.setValue(asked.getSingleParameter("move")
                .flatMap(key -> catalogue.phases().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst())
                .orElse(null));
        state.setValue(named(asked, "state", RecordState.values()));
        tier.setValue(named(asked, "tier", Tier.values()));
        need.setValue(asked.getSingleParameter("need")
                .flatMap(word -> Arrays.stream(NeedType.values())
                        .map(NeedType::label)
                        .filter(word::equals)
                        .findFirst())
                .orElse(null));
        review.setValue(!sending && asked.getSingleParameter("review").isPresent());
        filter = new RecordFilter(
                text.getValue(),
                phase.getOptionalValue().map(Catalogue.Phase::key).orElse(null),
                state.getValue(),
                tier.getValue(),
                need.getValue(),
                review.getValue());
        int found = counter.applyAsInt(filter);
        total.setText(found == 1 ? "1 record" : String.format(Locale.UK, "%,d records", found));
        grid.getDataProvider().refreshAll();
    }

    private static <E extends Enum<E>> @Nullable E named(QueryParameters asked, String name, E[] values) {
        return asked.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> value.name().equals(word))
                        .findFirst())
                .orElse(null);
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        phase.getOptionalValue().ifPresent(each -> parameters.put("move", each.key()));
        state.getOptionalValue().ifPresent(each -> parameters.put("state", each.name()));
        tier.getOptionalValue().ifPresent(each -> parameters.put("tier", each.name()));
        need.getOptionalValue().ifPresent(each -> parameters.put("need", each));
        if (review.getValue()) {
            parameters.put("review", "due");
        }
        UI.getCurrent().navigate(view, QueryParameters.simple(parameters));
    }
}
