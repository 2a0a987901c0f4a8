package org.throughline.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that people see: text wraps instead of being cut, columns can be chosen, and on a narrow screen each row is a
 * card with all of them. What was chosen is remembered for the session.
 *
 * @param <T> a row
 */
public final class ListGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final String NARROW = """
            const narrow = window.matchMedia('(max-width: 40rem)');
            if (this.tlNarrow) { narrow.removeEventListener('change', this.tlNarrow); }
            this.tlNarrow = () => this.$server.narrow(narrow.matches);
            narrow.addEventListener('change', this.tlNarrow);
            if (narrow.matches) { this.tlNarrow(); }
            """;

    /** The least width of the first column, which says what the row is about. */
    private static final String FIRST = "9rem";

    private static final String OTHER = "6rem";

    private final String memory;
    private final transient Map<Column<T>, Function<T, Component>> cells = new LinkedHashMap<>();
    private final Button chooser = new Button("Columns");
    private final CheckboxGroup<String> choices = new CheckboxGroup<>("Columns that are shown");
    private @Nullable Column<T> card;
    private boolean isNarrow;

    /**
     * A list.
     *
     * @param label its accessible name
     * @param list by which what was chosen is found again
     */
    public ListGrid(String label, String list) {
        memory = ListGrid.class.getName() + "." + list;
        setAriaLabel(label);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        chooser.addClassName("tl-columns");
    }

    @Override
    public Column<T> addColumn(ValueProvider<T, ?> provider) {
        Column<T> column = super.addColumn(provider);
        cells.put(column, item -> new Span(Objects.toString(provider.apply(item), "")));
        return column;
    }

    @Override
    public <V extends Component> Column<T> addComponentColumn(ValueProvider<T, V> provider) {
        Column<T> column = super.addComponentColumn(provider);
        cells.put(column, provider::apply);
        return column;
    }

    /** A button by which columns can be chosen; to be put above the list. */
    public Component chooser() {
        return chooser;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (card == null) {
            card = super.addComponentColumn(this::asCard);
            card.setHeader(getElement().getAttribute("aria-label"));
            card.setVisible(false);
            share();
            offer();
        }
        getElement().executeJs(NARROW);
    }

    /** All columns fit: those that would be as wide as their longest text share the width, and text wraps. */
    private void share() {
        boolean isFirst = true;
        for (Column<T> column : cells.keySet()) {
            if (column.isAutoWidth()) {
                column.setAutoWidth(false).setWidth(isFirst ? FIRST : OTHER).setFlexGrow(isFirst ? 2 : 1);
            }
            isFirst = false;
        }
    }

    private Component asCard(T item) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("tl-row-card");
        cells.forEach((column, cell) -> {
            Component value = cell.apply(item);
            boolean isBlank = value instanceof Span
                    && value.getElement().getTextRecursively().isBlank();
            if (!isBlank && !hidden().contains(name(column))) {
                facts.add(new DescriptionList.Term(column.getHeaderText()), new DescriptionList.Description(value));
            }
        });
        return new Div(facts);
    }

    private void offer() {
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItems(choosable());
        choices.setValue(chosen());
        choices.addValueChangeListener(change -> {
            hidden().clear();
            choosable().stream()
                    .filter(name -> !change.getValue().contains(name))
                    .forEach(hidden()::add);
            show();
        });
        Popover popover = new Popover(choices);
        popover.setAriaLabel("Choose the columns of this list");
        popover.setTarget(chooser);
        show();
    }

    /** Headings of the columns that the person does not want to see. */
    public Set<String> hiddenColumns() {
        return Set.copyOf(hidden());
    }

    /** Hides these columns and shows all others; headings that the list does not have are let be. */
    public void hideOnly(Set<String> headings) {
        hidden().clear();
        hidden().addAll(headings);
        if (card != null) {
            // which shows them
            choices.setValue(chosen());
        }
    }

    private List<String> choosable() {
        return cells.keySet().stream().skip(1).map(ListGrid::name).toList();
    }

    private Set<String> chosen() {
        return choosable().stream().filter(name -> !hidden().contains(name)).collect(Collectors.toSet());
    }

    /** Called by the browser when the screen becomes narrow or wide. */
    @ClientCallable
    public void narrow(boolean narrow) {
        isNarrow = narrow;
        show();
    }

    private void show() {
        cells.keySet().forEach(column -> column.setVisible(!isNarrow && !hidden().contains(name(column))));
        if (card != null) {
            card.setVisible(isNarrow);
        }
        getDataProvider().refreshAll();
    }

    private static String name(Column<?> column) {
        return String.valueOf(column.getHeaderText());
    }

    /** Headers of the columns that the person does not want to see. */
    @SuppressWarnings("unchecked")
    private Set<String> hidden() {
        VaadinSession session = VaadinSession.getCurrent();
        Object known = session.getAttribute(memory);
        if (known == null) {
            known = new HashSet<String>();
            session.setAttribute(memory, known);
        }
        return (Set<String>) known;
    }
}
