package org.throughline.matching.ruleversions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Rules as text, for the database. */
public final class RuleFile {

    /** Version 1 only adds the version. */
    private static final StoredJson JSON = new StoredJson(List.of(UnaryOperator.identity()));

    private static final TypeReference<RuleSet> BOOK = new TypeReference<>() {};
    private static final TypeReference<Frozen> FROZEN = new TypeReference<>() {};

    private record Frozen(RuleSet book, RuleContext background) {}

    private RuleFile() {}

    static String text(RuleSet book) {
        return JSON.write(book, BOOK);
    }

    static RuleSet book(String text) {
        return JSON.read(text, BOOK);
    }

    public static byte[] frozen(WeightedRules rules) {
        return JSON.write(new Frozen(rules.book(), rules.background()), FROZEN).getBytes(StandardCharsets.UTF_8);
    }

    /** A problem with the rules in force that a text holds. */
    public static Problem inForce(Problem problem, byte[] frozen) {
        Frozen rules = JSON.read(new String(frozen, StandardCharsets.UTF_8), FROZEN);
        return WeightedRules.inForce(problem, rules.book(), rules.background());
    }
}
