package org.throughline.matching.ui.rules;

import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;
import org.throughline.shared.ui.PlainTable;

/** Tables of weights and rules. */
final class RuleTables {

    private RuleTables() {}

    /** The weights of the pack's parts. */
    static PlainTable weights(RuleSet book) {
        PlainTable table = new PlainTable("Weights", "Part of the points", "#Weight");
        for (Weights.Part part : Weights.Part.values()) {
            table.row(capital(part.label()), String.valueOf(book.weights().of(part)));
        }
        return table;
    }

    /** Every rule with its points and settings. */
    static PlainTable rules(RuleSet book) {
        PlainTable table = new PlainTable("Further rules", "Rule", "#Points", "For", "Set to", "Source");
        for (Rule rule : Rule.values()) {
            table.row(
                    rule.label(),
                    book.isOn(rule) ? String.valueOf(book.points(rule)) : "Off",
                    rule.unit(),
                    settings(book, rule),
                    rule.source());
        }
        return table;
    }

    private static String settings(RuleSet book, Rule rule) {
        return rule.settings().stream()
                .map(setting -> setting.label() + ": " + book.setting(setting))
                .collect(Collectors.joining("; "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
