package org.throughline.transitions.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Suggests a tier from what is written, by named rules whose reasons are shown. A person decides. */
public final class TierRules {

    /** Attendance below this share of sessions is persistent absence (Department for Education). */
    private static final double PERSISTENT_ABSENCE = 90;

    /**
     * Why a tier is suggested.
     *
     * @param tier the tier
     * @param reason the words shown
     */
    public record Reason(Tier tier, String reason) {}

    private record Rule(Tier tier, String reason, Predicate<Facts> holds) {}

    private record Facts(Map<String, String> answers) {

        boolean is(String field, String answer) {
            return answer.equals(answers.get(field));
        }

        boolean says(String field) {
            return !Negatives.isNothing(answers.getOrDefault(field, ""));
        }

        boolean below(String field, double number) {
            try {
                return says(field) && Double.parseDouble(answers.getOrDefault(field, "")) < number;
            } catch (NumberFormatException unreadable) {
                return false;
            }
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(Tier.ENHANCED, "Has an EHC plan", facts -> facts.is("sen.provision", "E EHC plan")),
            new Rule(
                    Tier.ENHANCED,
                    "An EHC needs assessment is under way",
                    facts -> facts.is("sen.assessment", "Requested")
                            || facts.is("sen.assessment", "Being assessed")
                            || facts.is("sen.assessment", "Plan being written")),
            new Rule(
                    Tier.ENHANCED,
                    "Looked after, or previously",
                    facts -> facts.is("agencies.looked", "Looked after")
                            || facts.is("agencies.looked", "Previously looked after")),
            new Rule(
                    Tier.ENHANCED,
                    "Child in need or child protection plan",
                    facts -> facts.is("agencies.social", "Child in need")
                            || facts.is("agencies.social", "Child protection plan")),
            new Rule(
                    Tier.ENHANCED,
                    "Medical needs with emergency medication",
                    facts -> facts.says("medical.emergency") || facts.says("medical.epilepsy")),
            new Rule(Tier.ENHANCED, "At risk of permanent exclusion", facts -> facts.is("attendance.exclusion", "Yes")),
            new Rule(Tier.TARGETED, "SEN support", facts -> facts.is("sen.provision", "K SEN support")),
            new Rule(Tier.TARGETED, "A need is suspected", facts -> facts.says("sen.suspected")),
            new Rule(Tier.TARGETED, "New to English or to the country", facts -> facts.is("agencies.new", "Yes")),
            new Rule(Tier.TARGETED, "Young carer", facts -> facts.is("agencies.carer", "Yes")),
            new Rule(Tier.TARGETED, "Service child", facts -> facts.is("agencies.service", "Yes")),
            new Rule(Tier.TARGETED, "Gypsy, Roma or Traveller", facts -> facts.is("agencies.traveller", "Yes")),
            new Rule(Tier.TARGETED, "Bereaved", facts -> facts.says("agencies.bereaved")),
            new Rule(
                    Tier.TARGETED,
                    "Absent for a tenth of sessions or more",
                    facts -> facts.below("attendance.percent", PERSISTENT_ABSENCE)),
            new Rule(Tier.TARGETED, "Signs of school avoidance", facts -> facts.says("attendance.ebsa")),
            new Rule(Tier.TARGETED, "Suspended", facts -> facts.says("attendance.suspensions")),
            new Rule(Tier.TARGETED, "The only child who moves from here", facts -> facts.is("relations.sole", "Yes")));

    private static final Set<String> ASKED = Set.of(
            "sen.provision",
            "sen.assessment",
            "sen.suspected",
            "agencies.looked",
            "agencies.social",
            "agencies.new",
            "agencies.carer",
            "agencies.service",
            "agencies.traveller",
            "agencies.bereaved",
            "medical.emergency",
            "medical.epilepsy",
            "attendance.exclusion",
            "attendance.percent",
            "attendance.ebsa",
            "attendance.suspensions",
            "relations.sole");

    private TierRules() {}

    /** Every rule that holds, those of the highest tier first; none means universal. */
    public static List<Reason> reasons(Map<String, String> answers) {
        Facts facts = new Facts(answers);
        List<Reason> reasons = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            RULES.stream()
                    .filter(rule -> rule.tier() == tier && rule.holds().test(facts))
                    .forEach(rule -> reasons.add(new Reason(tier, rule.reason())));
        }
        return List.copyOf(reasons);
    }

    /** Whether a rule asks for the answer to a question. */
    public static boolean asks(String field) {
        return ASKED.contains(field);
    }

    /** The highest tier of any rule that holds. */
    public static Tier suggested(Map<String, String> answers) {
        return reasons(answers).stream().map(Reason::tier).min(Tier::compareTo).orElse(Tier.UNIVERSAL);
    }
}
