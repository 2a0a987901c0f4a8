package org.throughline.matching.ruleversions;

import java.nio.charset.StandardCharsets;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Rules as text, for the database. */
public final class RuleFile {

    static final StoredJson<RuleSet> BOOK = new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);
    private static final StoredJson<Frozen> FROZEN =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private record Frozen(RuleSet book, RuleContext background) {}

    private RuleFile() {}

    /** The rules in force of a problem as text. */
    public static byte[] frozen(WeightedRules rules) {
        return FROZEN.write(new Frozen(rules.book(), rules.background())).getBytes(StandardCharsets.UTF_8);
    }

    /** A problem with the rules in force that a text holds. */
    public static Problem inForce(Problem problem, byte[] frozen) {
        Frozen rules = FROZEN.read(new String(frozen, StandardCharsets.UTF_8));
        return WeightedRules.inForce(problem, rules.book(), rules.background());
    }
}
