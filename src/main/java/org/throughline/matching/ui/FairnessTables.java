package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.throughline.matching.RunResult;
import org.throughline.matching.fairness.Exchange;
import org.throughline.matching.fairness.Exchange.Move;
import org.throughline.matching.fairness.WeakerClaim;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.questions.FairnessQuestion;
import org.throughline.shared.ui.PlainTable;

/** Places held by somebody with a weaker claim, and families who would all be better served by exchanging. */
final class FairnessTables extends Div {

    private static final long serialVersionUID = 1L;

    FairnessTables(FairnessQuestion.Fairness fairness) {
        setId("fairness");
        add(new H3("Places held by somebody with a weaker claim"));
        claims(fairness);
        add(new H3("Families who would all be better served by exchanging"));
        exchanges(fairness);
    }

    private void claims(FairnessQuestion.Fairness fairness) {
        RunResult result = fairness.before();
        if (fairness.claims().isEmpty()) {
            add(new Paragraph("None. No child holds a place for which another child asked first, could have it, and has"
                    + " the stronger claim by these rules: asked for it higher in the list; has a brother or sister there;"
                    + " lives nearer. A place that is named or goes on is the strongest claim of all."));
            return;
        }
        add(new Paragraph(fairness.claims().size() + " of " + fairness.claimsInAll()
                + " shown. The child who asks has the stronger claim by the rules named, and as strong a one by the others."
                + " An officer decides; the reason of the plan stands beside."));
        PlainTable table = new PlainTable(
                "Weaker claims",
                "Who asked first",
                "The place",
                "Who holds it",
                "The stronger claim",
                "Why the plan has it so");
        fairness.claims()
                .forEach(claim -> table.row(
                        RunLinks.child(result, claim.asking().id()),
                        RunLinks.provision(result, claim.place()),
                        RunLinks.child(result, claim.holder().id()),
                        new Text(claim.stronger().stream()
                                .map(WeakerClaim.Rule::label)
                                .collect(Collectors.joining("; "))),
                        new Text(
                                claim.isOnlyChance()
                                        ? "The child who holds it could be nowhere else in the borough"
                                        : "The plan as a whole is better so: see the child's page for the price")));
        add(table);
    }

    private void exchanges(FairnessQuestion.Fairness fairness) {
        RunResult result = fairness.before();
        if (fairness.exchanges().isEmpty()) {
            add(new Paragraph(
                    fairness.areAllExchanges()
                            ? "None. No two or three families would all be better served by exchanging places."
                            : "None found, and not all could be looked at."));
            return;
        }
        add(new Paragraph(
                "Each child would be higher in the family's own list, or as high and nearer home. Rules, places"
                        + " and keep-apart hold."
                        + (fairness.areAllExchanges()
                                ? " All are listed."
                                : " The first " + fairness.exchanges().size() + " are listed; there may be more.")));
        PlainTable table = new PlainTable("Exchanges", "Who would go where", "For each child", "For the authority");
        fairness.exchanges()
                .forEach(exchange ->
                        table.row(who(result, exchange), each(result, exchange), new Text(pounds(result, exchange))));
        add(table);
    }

    private static Component who(RunResult result, Exchange exchange) {
        Div lines = new Div();
        for (Move move : exchange.moves()) {
            lines.add(new Div(
                    RunLinks.child(result, move.pupil().id()),
                    new Text(" to "),
                    RunLinks.provision(result, move.to())));
        }
        return lines;
    }

    private static Component each(RunResult result, Exchange exchange) {
        Div lines = new Div();
        for (Move move : exchange.moves()) {
            lines.add(new Div(new Span(Journeys.move(result, move.pupil(), move.from(), move.to()))));
        }
        return lines;
    }

    private static String pounds(RunResult result, Exchange exchange) {
        Problem problem = result.assessment().problem();
        BigDecimal more = exchange.moves().stream()
                .map(move -> problem.annualCost(move.pupil(), move.to())
                        .subtract(problem.annualCost(move.pupil(), move.from())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "Together: " + Journeys.pounds(more);
    }
}
