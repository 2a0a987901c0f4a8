package org.throughline.interchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineFilter;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;

/** The lines of a file, with what each does; the one that is opened is shown below. */
final class LineList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient ImportBatch batch;
    private final ErrorSummary errors;
    private final transient Runnable chosen;
    private final Choice<Effect> effect =
            new Choice<>("What happens", "All lines", List.of(Effect.values()), Effect::label);
    private final Checkbox queries = new Checkbox("Only lines to check");
    private final TextField text = new TextField("Name");
    private final Paragraph total = new Paragraph();
    private final ListGrid<BatchLine> grid = new ListGrid<>("Lines of the file", "import-lines");
    private final Div opened = new Div();

    LineList(Imports imports, ImportBatch batch, ErrorSummary errors, Runnable chosen) {
        this.imports = imports;
        this.batch = batch;
        this.errors = errors;
        this.chosen = chosen;
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        opened.setId("line");
        columns();
        add(new H2("Lines"), Group.filters(this::refresh, effect, text, queries), total, grid.chooser(), grid, opened);
        // what needs somebody comes first
        if (batch.count(Effect.UNDECIDED) > 0) {
            effect.setValue(Effect.UNDECIDED);
        }
        refresh();
    }

    private LineFilter filter() {
        Effect wanted = effect.getValue();
        Set<Effect> effects = wanted == null ? EnumSet.allOf(Effect.class) : EnumSet.of(wanted);
        return new LineFilter(batch.id(), effects, queries.getValue(), text.getValue());
    }

    private void refresh() {
        int found = imports.count(filter());
        total.setText(found == 1 ? "1 line" : String.format(Locale.UK, "%,d lines", found));
        grid.getDataProvider().refreshAll();
        opened.removeAll();
    }

    private void columns() {
        grid.setEmptyStateText("No line matches. Clear the filters to see more.");
        grid.setHeight("50vh");
        grid.addComponentColumn(this::open).setHeader("Name").setRowHeader(true).setAutoWidth(true);
        grid.addColumn(line -> line.line().row())
                .setHeader("Row")
                .setWidth("4rem")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> ImportTags.effect(line.effect()))
                .setHeader("What happens")
                .setAutoWidth(true);
        grid.addColumn(LineList::why).setHeader("Why").setWidth("20rem").setFlexGrow(4);
        grid.addComponentColumn(LineList::rules).setHeader("Rules").setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> imports.lines(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> imports.count(filter())));
    }

    private Button open(BatchLine line) {
        Button button = new Button(line.line().subject(), click -> {
            opened.removeAll();
            opened.add(new LinePanel(imports, batch, line, errors, chosen));
            opened.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(
                "Open " + line.line().subject() + ", row " + line.line().row());
        return button;
    }

    /** The numbers of the rules that a line breaks, each with the way to what it means. */
    private static Span rules(BatchLine line) {
        Span rules = new Span();
        line.line().faults().stream().map(ImportFault::rule).distinct().forEach(rule -> {
            if (rules.getChildren().findAny().isPresent()) {
                rules.add(", ");
            }
            rules.add(ImportRulesView.link(rule));
        });
        return rules;
    }

    /** The first thing that speaks for what happens. */
    private static String why(BatchLine line) {
        String faults = line.line().faults().stream().map(LineList::said).collect(Collectors.joining(" "));
        String changes = line.changes().stream()
                .filter(change -> line.effect() == Effect.CHANGED
                        && (!change.isTyped() || line.choice().overwrites()))
                .map(change -> change.field() + ": " + shown(change.held()) + " becomes " + shown(change.found()))
                .collect(Collectors.joining("; "));
        String typed = line.keepsTyped()
                ? line.changes().stream()
                                .filter(FieldChange::isTyped)
                                .map(FieldChange::field)
                                .collect(Collectors.joining(", "))
                        + " kept as somebody typed it"
                : "";
        String candidates = line.effect() == Effect.UNDECIDED
                ? "Looks like " + line.line().candidates().getFirst().name() + ": "
                        + line.line().candidates().getFirst().why()
                : "";
        String added = line.effect() == Effect.ADDED ? "Not on record yet" : "";
        return Stream.of(faults, candidates, changes, typed, line.line().matchedBy(), added)
                .filter(words -> !words.isBlank())
                .limit(3)
                .collect(Collectors.joining(". "));
    }

    /** A fault as a sentence; its rule stands beside it. */
    private static String said(ImportFault fault) {
        return (fault.column().isEmpty() ? "Found " : fault.column() + ": found ") + shown(fault.found())
                + ", expected " + fault.expected() + ". " + fault.remedy() + ".";
    }

    static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
