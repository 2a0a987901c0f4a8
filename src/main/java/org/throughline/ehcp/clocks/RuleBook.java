package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every version of every rule.
 *
 * @param rules the rows, in any order
 */
public record RuleBook(List<ClockRule> rules) {

    /** Copies the list. */
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /**
     * The version of a rule in force when a clock starts: old cases keep the rule of their start.
     *
     * @param part which part of the rule; blank where it has one only
     */
    public Optional<ClockRule> find(String id, String part, LocalDate start) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.part().equals(part) && rule.isInForce(start))
                .max(Comparator.comparing(ClockRule::validFrom));
    }

    /**
     * As {@link #find}, where a version must be there.
     *
     * @throws IllegalArgumentException where none was in force; ask {@link #find} about starts that people enter
     */
    public ClockRule at(String id, String part, LocalDate start) {
        return find(id, part, start)
                .orElseThrow(() ->
                        new IllegalArgumentException("No version of " + id + " " + part + " was in force on " + start));
    }

    /** The parts of a rule in force on a day, as they were recorded. */
    public List<ClockRule> parts(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .filter(rule -> find(id, rule.part(), day).filter(rule::equals).isPresent())
                .toList();
    }
}
