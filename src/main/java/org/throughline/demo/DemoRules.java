package org.throughline.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;

/** A draft of weights and further rules for people to look at: every rule with its proposed points. Invented. */
final class DemoRules {

    static final String REASON =
            "Demonstration: every further rule with its proposed points, for heads to discuss. Not in force";

    static final RuleSet BOOK =
            new RuleSet(Weights.DEFAULT, proposed(), Map.of(), List.of(new RuleSet.Feeder("LARK", "ELDER")));

    private DemoRules() {}

    private static Map<Rule, Integer> proposed() {
        Map<Rule, Integer> points = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            points.put(rule, rule.suggested());
        }
        return points;
    }
}
