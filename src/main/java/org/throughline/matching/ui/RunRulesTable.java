package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.rules.Finding;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;
import org.throughline.shared.ui.PlainTable;

/** Where the plan of a run departs from the further rules that were on. */
final class RunRulesTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;
    private static final int MOST_NAMED = 6;

    RunRulesTable() {
        setId("run-rules");
    }

    void show(Optional<RunResult> result) {
        removeAll();
        result.filter(found -> !found.book().points().isEmpty()).ifPresent(this::show);
    }

    private void show(RunResult result) {
        RuleSet book = result.book();
        List<Finding> findings = result.findings();
        Map<Rule, Long> units =
                findings.stream().collect(Collectors.groupingBy(Finding::rule, Collectors.summingLong(Finding::units)));
        PlainTable byRule = new PlainTable("By rule", "Rule", "#Points", "For", "#How many", "#Points together");
        book.points()
                .forEach((rule, each) -> byRule.row(
                        rule.label(),
                        String.valueOf(each),
                        rule.unit(),
                        String.format(Locale.UK, "%,d", units.getOrDefault(rule, 0L)),
                        String.format(Locale.UK, "%,d", each * units.getOrDefault(rule, 0L))));
        add(new H2("How the plan keeps the further rules"), byRule);
        if (findings.isEmpty()) {
            add(new Paragraph("The plan departs from none of them."));
            return;
        }
        PlainTable each = new PlainTable("Where", "Rule", "Provision", "Which children", "#How many");
        findings.stream()
                .sorted(Comparator.comparingLong((Finding finding) -> book.points(finding.rule()) * finding.units())
                        .reversed())
                .limit(MOST)
                .forEach(finding -> each.row(
                        new Text(finding.rule().label()),
                        RunLinks.provision(result, finding.provision()),
                        who(result, finding),
                        new Text(String.format(Locale.UK, "%,d", finding.units()))));
        Details details = new Details(
                String.format(Locale.UK, "The %,d places where it departs from them", findings.size()), each);
        add(details);
        if (findings.size() > MOST) {
            details.add(new Paragraph(
                    "The " + MOST + " that weigh most of " + String.format(Locale.UK, "%,d", findings.size()) + "."));
        }
    }

    static Component who(RunResult result, Finding finding) {
        Component names = RunLinks.children(
                result,
                finding.pupils().stream().limit(MOST_NAMED).map(Pupil::id).toList(),
                "");
        int more = finding.pupils().size() - MOST_NAMED;
        return new Span(
                new Text(finding.where().isEmpty() ? "" : finding.where() + ": "),
                names,
                new Text(more > 0 ? " and " + more + " others" : ""));
    }
}
