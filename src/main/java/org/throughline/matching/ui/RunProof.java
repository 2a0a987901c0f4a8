package org.throughline.matching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.matching.RunResult;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Level;
import org.throughline.shared.ui.PlainTable;

/** Says, level by level, whether a better plan can exist. */
final class RunProof extends Div {

    private static final long serialVersionUID = 1L;

    RunProof() {
        setId("run-proof");
    }

    void show(Optional<RunResult> result) {
        removeAll();
        List<Proof.Standing> standings = result.map(RunResult::standings).orElse(List.of());
        add(new H2("Is there a better plan?"));
        if (standings.isEmpty()) {
            add(new Paragraph("Nothing is known about this. The run has no proof stored with it."));
            return;
        }
        add(new Paragraph(verdict(standings)));
        PlainTable table = new PlainTable("Proof by level", "Level", "#This plan", "#Least possible", "Proof");
        standings.forEach(standing -> table.row(
                standing.level() == Level.POINTS
                        ? "Advanced: points"
                        : standing.level().label(),
                String.format(Locale.UK, "%,d", standing.value()),
                String.format(Locale.UK, "%,d", standing.bound()),
                proof(standing)));
        add(table);
        boolean isRelaxation =
                result.map(RunResult::proof).map(Proof::isRelaxation).orElse(false);
        Paragraph meaning = new Paragraph(
                "Least possible: no plan that keeps every rule can have less, if its earlier levels are no worse than"
                        + " here. The certificate in the answer's files lets anyone check it without trusting a solver."
                        + (isRelaxation
                                ? " Bound from a relaxation: the exact solver cannot be loaded on this computer."
                                : "")
                        + (result.filter(run -> run.book().isAboutGroups()).isPresent()
                                ? " Rules about groups are on: the points of this plan count them, the least possible does"
                                        + " not, so it may be too low."
                                : ""));
        meaning.addClassName("tl-total");
        add(meaning);
    }

    private static String verdict(List<Proof.Standing> standings) {
        if (standings.stream().allMatch(Proof.Standing::isProven)) {
            return "No. At every level this is the best plan there is under the rules and weights of this run.";
        }
        return standings.stream()
                .filter(standing -> !standing.isProven())
                .findFirst()
                .map(first -> "Perhaps. A better plan may exist: not yet proven for \""
                        + first.level().label().toLowerCase(java.util.Locale.UK)
                        + "\". A longer run can find it, or prove that there is none.")
                .orElseThrow();
    }

    private static String proof(Proof.Standing standing) {
        if (standing.isCheckable()) {
            return "Proven; anyone can check it";
        }
        return standing.isProven()
                ? "Proven by the solver"
                : String.format(Locale.UK, "Not proven: at most %,d too many", standing.gap());
    }
}
