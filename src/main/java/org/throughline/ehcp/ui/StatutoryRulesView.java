package org.throughline.ehcp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.ehcp.rulebook.RuleKey;
import org.throughline.ehcp.rulebook.RuleSignOffs;
import org.throughline.ehcp.rulebook.SignOff;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** All statutory rules and clocks, where each stands in law, and whether it has been checked and signed off. */
@Route(StatutoryRulesView.PATH)
@PageTitle("Statutory rules - Throughline")
@Menu(title = "Statutory rules", order = 2.5)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class StatutoryRulesView extends Main implements AfterNavigationObserver {

    static final String PATH = RuleKey.PAGE;

    private static final long serialVersionUID = 1L;

    private final transient ClockRules rules;
    private final transient RuleSignOffs signOffs;
    private final SearchField text = new SearchField("Rule, law or source", PATH);
    private final Choice<State> state = new Choice<>("Checked", "All", List.of(State.values()), State::label);
    private final Paragraph total = new Paragraph();
    private final ListGrid<ClockRule> grid = new ListGrid<>("Statutory rules", PATH);
    private transient Map<RuleKey, SignOff> signed = Map.of();

    /** Whether a rule was checked. */
    private enum State {
        UNCHECKED("Not yet checked by legal"),
        UNSIGNED("Not signed off"),
        SIGNED("Signed off");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    StatutoryRulesView(ClockRules rules, RuleSignOffs signOffs) {
        this.rules = rules;
        this.signOffs = signOffs;
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("Due dates are counted by these rules. A case keeps the version that was in force"
                        + " when its clock started.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new H1("Statutory rules"),
                lead,
                Notice.warning("This list is not legal advice. The legal team checks each rule, and the head of service"
                        + " signs it off, before anybody relies on it."),
                Group.filters(this::show, text, state),
                total,
                grid.chooser(),
                grid);
    }

    private void columns() {
        grid.setEmptyStateText("No rule matches. Clear the search to see all.");
        grid.setHeight("65vh");
        grid.addComponentColumn(rule -> new Anchor(RuleKey.of(rule).address(), rule.id() + ": " + rule.title()))
                .setHeader("Rule")
                .setRowHeader(true)
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addColumn(StatutoryRulesView::length)
                .setHeader("How long, or what")
                .setWidth("9rem");
        grid.addColumn(ClockRule::basis).setHeader("Where it stands").setWidth("10rem");
        grid.addColumn(ClockRule::source).setHeader("Source").setWidth("9.5rem");
        grid.addColumn(rule -> Times.day(rule.validFrom()))
                .setHeader("Valid from")
                .setWidth("7.5rem");
        grid.addComponentColumn(StatutoryRulesView::checked)
                .setHeader("Checked")
                .setWidth("6.5rem");
        grid.addComponentColumn(this::signed).setHeader("Signed off").setWidth("6rem");
    }

    /** How long its clock runs, or what is decided by it. */
    static String length(ClockRule rule) {
        String term = rule.term().label();
        return term.isBlank() ? rule.decides() : rule.startEvent().isBlank() ? term : rule.startEvent() + ": " + term;
    }

    static Component checked(ClockRule rule) {
        return rule.unverified() == null
                ? new Span("From the sources named")
                : new Tag("Not yet checked by legal", Tag.Kind.WARNING);
    }

    private Component signed(ClockRule rule) {
        SignOff signOff = signed.get(RuleKey.of(rule));
        return signOff == null
                ? new Tag("Not signed off", Tag.Kind.PLAIN)
                : new Span(signOff.by() + ", " + Times.day(signOff.on()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        text.recall();
        show();
    }

    private void show() {
        signed = signOffs.all();
        String asked = text.getValue().strip().toLowerCase(Locale.UK);
        List<ClockRule> found = rules.book().rules().stream()
                .filter(rule -> words(rule).contains(asked))
                .filter(this::isInState)
                .toList();
        grid.setItems(found);
        total.setText(found.size() == 1 ? "1 rule" : String.format(Locale.UK, "%,d rules", found.size()));
    }

    private static String words(ClockRule rule) {
        return String.join(" ", rule.label(), rule.title(), rule.basis(), rule.source(), rule.decides())
                .toLowerCase(Locale.UK);
    }

    private boolean isInState(ClockRule rule) {
        boolean isSigned = signed.containsKey(RuleKey.of(rule));
        return switch (state.getValue()) {
            case null -> true;
            case UNCHECKED -> rule.unverified() != null;
            case SIGNED -> isSigned;
            case UNSIGNED -> !isSigned;
        };
    }
}
