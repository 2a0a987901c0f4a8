package org.throughline.interchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;
import org.throughline.interchange.batch.Imports;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;

/** The numbered rules that files are held to: what each asks for, and what to do where a line breaks it. */
@Route(ImportRulesView.PATH)
@PageTitle("Rules of files in - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
final class ImportRulesView extends Main implements AfterNavigationObserver {

    static final String PATH = ImportListView.PATH + "/rules";

    private static final long serialVersionUID = 1L;
    private static final String RULE = "rule";

    private final transient List<Shown> all;
    private final TextField text = new TextField("Number or words");
    private final Choice<String> kind;
    private final Choice<Severity> severity =
            new Choice<>("How grave", "All", List.of(Severity.values()), Severity::label);
    private final Paragraph total = new Paragraph();
    private final ListGrid<Shown> grid = new ListGrid<>("Rules of files in", "import-rules");

    /** A rule, and the kinds of files that it is for. */
    private record Shown(ImportRule rule, List<String> kinds) {

        boolean says(String words) {
            String everything = String.join(
                            " ", rule.number(), rule.column(), rule.expected(), rule.remedy(), String.join(" ", kinds))
                    .toLowerCase(Locale.UK);
            return everything.contains(words.strip().toLowerCase(Locale.UK));
        }
    }

    ImportRulesView(Imports imports) {
        List<ImportKind> kinds = imports.kinds();
        all = rules(kinds);
        kind = new Choice<>(
                "Kind of file", "All", kinds.stream().map(ImportKind::label).toList(), label -> label);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("Each line of a file is held to these rules before anything is loaded. The number stands"
                        + " in the preview beside the line. An error keeps a line from being loaded; what is to check is loaded, and"
                        + " somebody should look at it.");
        lead.addClassName("tl-lead");
        columns();
        add(new Anchor(ImportListView.PATH, "Back to files in"), new H1("Rules of files in"), lead);
        add(Group.filters(this::show, text, kind, severity), total, grid.chooser(), grid);
    }

    /** The address of the page at which a rule is shown alone. */
    static String path(String number) {
        return PATH + "?" + RULE + "=" + number;
    }

    /** A link to a rule by its number, which opens beside the preview. */
    static Anchor link(String number) {
        Anchor link = new Anchor(path(number), number);
        link.getElement().setAttribute("aria-label", "Rule " + number + ": what it means");
        return link;
    }

    private static List<Shown> rules(List<ImportKind> kinds) {
        Map<String, Shown> byNumber = new LinkedHashMap<>();
        for (ImportKind each : kinds) {
            for (ImportRule rule : each.rules()) {
                byNumber.computeIfAbsent(rule.number(), number -> new Shown(rule, new ArrayList<>()))
                        .kinds()
                        .add(each.label());
            }
        }
        return List.copyOf(byNumber.values());
    }

    private void columns() {
        grid.setEmptyStateText("No rule has these words. Clear the filters to see all of them.");
        grid.setHeight("60vh");
        grid.addColumn(each -> each.rule().number())
                .setHeader("Rule")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(each -> each.rule().severity().label())
                .setHeader("How grave")
                .setAutoWidth(true);
        grid.addColumn(each -> each.rule().column()).setHeader("Column").setAutoWidth(true);
        grid.addColumn(each -> each.rule().expected())
                .setHeader("What should stand there")
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(each -> each.rule().remedy() + ".")
                .setHeader("What to do")
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.addColumn(each -> String.join("; ", each.kinds()))
                .setHeader("Kind of file")
                .setAutoWidth(true);
    }

    private void show() {
        List<Shown> shown = all.stream()
                .filter(each -> each.says(text.getValue()))
                .filter(each -> kind.isEmpty() || each.kinds().contains(Objects.requireNonNull(kind.getValue())))
                .filter(each -> severity.isEmpty() || each.rule().severity() == severity.getValue())
                .toList();
        total.setText(String.format(Locale.UK, "%,d of %,d rules shown", shown.size(), all.size()));
        grid.setItems(shown);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(RULE).ifPresent(text::setValue);
        show();
    }
}
