package org.throughline.transitions.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.transitions.catalogue.Meaning.TierRule;

/**
 * Suggests a level of support from what is written, by the rules that stand with the questions in the catalogue; their
 * reasons are shown. A person decides.
 */
public final class TierRules {

    /**
     * Why a tier is suggested.
     *
     * @param tier the tier
     * @param reason the words shown
     */
    public record Reason(Tier tier, String reason) {}

    private TierRules() {}

    /** Every rule that holds, those of the highest tier first; none means universal. */
    public static List<Reason> reasons(Catalogue catalogue, Map<String, String> answers) {
        return catalogue
                .fields()
                .flatMap(field -> field.meaning().tierRules().stream()
                        .filter(rule -> rule.holds(answers.getOrDefault(field.key(), "")))
                        .map(TierRules::reason))
                .distinct()
                .sorted(Comparator.comparing(Reason::tier))
                .toList();
    }

    /** Whether a rule asks for the answer to a question. */
    public static boolean asks(Catalogue catalogue, String field) {
        return catalogue
                .field(field)
                .filter(asked -> !asked.meaning().tierRules().isEmpty())
                .isPresent();
    }

    /** The highest tier of any rule that holds. */
    public static Tier suggested(Catalogue catalogue, Map<String, String> answers) {
        return reasons(catalogue, answers).stream()
                .map(Reason::tier)
                .min(Tier::compareTo)
                .orElse(Tier.UNIVERSAL);
    }

    private static Reason reason(TierRule rule) {
        return new Reason(rule.tier(), rule.reason());
    }
}
