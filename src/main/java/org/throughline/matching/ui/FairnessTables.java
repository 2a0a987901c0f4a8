package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_ROWS = 200;
    private static final int MOST_NAMED = 4;

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
        Map<String, List<WeakerClaim>> byAsking = fairness.claims().stream()
                .collect(Collectors.groupingBy(claim -> claim.asking().id(), LinkedHashMap::new, Collectors.toList()));
        add(new Paragraph((byAsking.size() == 1 ? "1 child" : byAsking.size() + " children")
                + " asked first for a place that somebody holds with a weaker claim: by the rules named the child who asks"
                + " has the stronger claim, and as strong a one by the others. Those first whose place is held by a child"
                + " who could be elsewhere in the borough. An officer decides."
                + (fairness.claims().size() < fairness.claimsInAll()
                        ? " " + fairness.claims().size() + " of " + fairness.claimsInAll() + " holders are counted."
                        : "")));
        PlainTable table = new PlainTable(
                "Weaker claims",
                "Who asked first",
                "The place",
                "Who holds it",
                "The stronger claim",
                "Why the plan has it so");
        byAsking.values().stream()
                .sorted(Comparator.comparing(
                        (List<WeakerClaim> claims) -> claims.stream().allMatch(WeakerClaim::isOnlyChance)))
                .limit(MOST_ROWS)
                .forEach(claims -> table.row(
                        RunLinks.child(result, claims.getFirst().asking().id()),
                        RunLinks.provision(result, claims.getFirst().place()),
                        holders(result, claims),
                        new Text(stronger(claims)),
                        new Text(why(claims))));
        add(table);
        if (byAsking.size() > MOST_ROWS) {
            Paragraph shown = new Paragraph(MOST_ROWS + " of " + byAsking.size() + " children shown.");
            shown.addClassName("tl-total");
            add(shown);
        }
    }

    /** Those who could be elsewhere first, a few by name. */
    private static Component holders(RunResult result, List<WeakerClaim> claims) {
        Span names = new Span();
        claims.stream()
                .sorted(Comparator.comparing(WeakerClaim::isOnlyChance))
                .limit(MOST_NAMED)
                .forEach(claim -> {
                    if (names.getComponentCount() > 0) {
                        names.add(new Text("; "));
                    }
                    names.add(RunLinks.child(result, claim.holder().id()));
                });
        int more = claims.size() - MOST_NAMED;
        if (more > 0) {
            names.add(new Text(more == 1 ? "; and 1 other" : "; and " + more + " others"));
        }
        return names;
    }

    private static String stronger(List<WeakerClaim> claims) {
        return Stream.of(WeakerClaim.Rule.values())
                .map(rule -> Map.entry(
                        rule,
                        claims.stream()
                                .filter(claim -> claim.stronger().contains(rule))
                                .count()))
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getKey().label()
                        + (each.getValue() < claims.size()
                                ? " (than " + each.getValue() + " of " + claims.size() + ")"
                                : ""))
                .collect(Collectors.joining("; "));
    }

    private static String why(List<WeakerClaim> claims) {
        long only = claims.stream().filter(WeakerClaim::isOnlyChance).count();
        if (only == 0) {
            return "The plan as a whole is better so: see the child's page for the price";
        }
        String none = "could have no other place in the borough as the plan stands";
        return only == claims.size()
                ? (claims.size() == 1 ? "The child who holds it " : "Each who holds it ") + none
                : only + " of " + claims.size() + " who hold it " + none + "; for the others see the child's page";
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
