package org.throughline.matching.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Weights;

/**
 * One thing that has a weight: a part of the pack's points or a further rule, exactly one of them.
 *
 * @param part the part, or null
 * @param rule the rule, or null
 */
public record Factor(Weights.@Nullable Part part, @Nullable Rule rule) {

    /** Refuses both and neither. */
    public Factor {
        if ((part == null) == (rule == null)) {
            throw new IllegalArgumentException("A factor is a part or a rule");
        }
    }

    /** Everything in a book that weighs more than nothing. */
    public static List<Factor> of(RuleSet book) {
        List<Factor> factors = new ArrayList<>();
        Arrays.stream(Weights.Part.values())
                .filter(part -> book.weights().of(part) > 0)
                .forEach(part -> factors.add(new Factor(part, null)));
        book.points().keySet().forEach(rule -> factors.add(new Factor(null, rule)));
        return List.copyOf(factors);
    }

    /** The name shown to people. */
    public String label() {
        return part != null ? part.label() : rule != null ? rule.label() : "";
    }
}
