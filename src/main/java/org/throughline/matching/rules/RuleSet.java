package org.throughline.matching.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.matching.problem.Weights;

/**
 * What counts inside the points of a run: the weights of the pack's parts, the further rules that are on, what is set
 * about them, and the feeder pathways.
 *
 * @param weights weights of the parts that the matching pack knows
 * @param points points for each unit of each rule, 0 to 1,000; a rule not named is off
 * @param settings what is set about the rules; a setting not named has its usual value
 * @param feeders which provisions feed which
 */
public record RuleSet(
        Weights weights, Map<Rule, Integer> points, Map<RuleSetting, Integer> settings, List<Feeder> feeders) {

    /** The most points a unit of a rule can have. */
    public static final int MOST_POINTS = 1_000;

    /** The matching pack as it is: every weight 1, no further rule. */
    public static final RuleSet PACK = new RuleSet(Weights.DEFAULT, Map.of(), Map.of(), List.of());

    /**
     * A pathway from a provision to one of the next phase.
     *
     * @param from the provision that children leave
     * @param to the provision they usually go to
     */
    public record Feeder(String from, String to) {}

    /** Copies everything; points of 0 and usual settings are left out, so that equal books are equal. */
    public RuleSet {
        Map<Rule, Integer> on = new EnumMap<>(Rule.class);
        points.forEach((rule, each) -> {
            if (each != 0) {
                on.put(rule, each);
            }
        });
        Map<RuleSetting, Integer> set = new EnumMap<>(RuleSetting.class);
        settings.forEach((setting, value) -> {
            if (value != setting.usual()) {
                set.put(setting, value);
            }
        });
        points = Collections.unmodifiableMap(on);
        settings = Collections.unmodifiableMap(set);
        feeders = feeders.stream().distinct().toList();
    }

    /** A book with these weights and no further rule. */
    public static RuleSet of(Weights weights) {
        return new RuleSet(weights, Map.of(), Map.of(), List.of());
    }

    /** Points for each unit of a rule; 0 when it is off. */
    public int points(Rule rule) {
        return Objects.requireNonNullElse(points.get(rule), 0);
    }

    /** Whether a rule is on. */
    public boolean isOn(Rule rule) {
        return points(rule) > 0;
    }

    /** Whether a rule is on that depends on who is with whom. */
    public boolean isAboutGroups() {
        return points.keySet().stream().anyMatch(Rule::isAboutGroups);
    }

    /** The value of a setting. */
    public int setting(RuleSetting setting) {
        return Objects.requireNonNullElse(settings.get(setting), setting.usual());
    }

    /** The same book with other points for a rule. */
    public RuleSet with(Rule rule, int each) {
        Map<Rule, Integer> changed = new EnumMap<>(Rule.class);
        changed.putAll(points);
        changed.put(rule, each);
        return new RuleSet(weights, changed, settings, feeders);
    }

    /** The same book with another setting. */
    public RuleSet with(RuleSetting setting, int value) {
        Map<RuleSetting, Integer> changed = new EnumMap<>(RuleSetting.class);
        changed.putAll(settings);
        changed.put(setting, value);
        return new RuleSet(weights, points, changed, feeders);
    }

    /** What must be put right, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        points.forEach((rule, each) -> {
            if (each < 0 || each > MOST_POINTS) {
                problems.add(rule.label() + ": enter points from 0 to 1,000");
            }
        });
        settings.forEach((setting, value) -> {
            if (value < setting.min() || value > setting.max()) {
                problems.add(setting.label() + ": enter a whole number from " + setting.min() + " to " + setting.max());
            }
        });
        feeders.stream()
                .filter(feeder -> feeder.from().equals(feeder.to()))
                .forEach(feeder -> problems.add("A feeder pathway leads from " + feeder.from() + " to itself"));
        if (isOn(Rule.FEEDER) && feeders.isEmpty()) {
            problems.add("Add a feeder pathway, or give the rule on feeder pathways 0 points");
        }
        return List.copyOf(problems);
    }

    /**
     * A book that weighs everything like this one but for one thing, which counts a fifth more or less. Everything is
     * multiplied by five, so that a fifth is a whole number.
     *
     * @throws IllegalArgumentException when a weight of the pack's parts is too high for that
     */
    public RuleSet withFifth(Factor changed, boolean more) {
        Map<Rule, Integer> scaled = new EnumMap<>(Rule.class);
        points.forEach((rule, each) -> scaled.put(rule, each * (rule == changed.rule() ? more ? 6 : 4 : 5)));
        return new RuleSet(weights.withFifth(changed.part(), more), scaled, settings, feeders);
    }
}
