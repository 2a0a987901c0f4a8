package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ehcp.clocks.TermCounter.Count;
import org.throughline.shared.days.DayCalendar;

/**
 * By what due dates are counted: the rules and a calendar.
 *
 * @param rules the rules
 * @param days the calendar of the setting, or of the authority
 */
public record Counting(RuleBook rules, DayCalendar days) {

    /** The due date of a rule with one time limit. */
    public DueDate due(String id, LocalDate start) {
        return due(id, "", start);
    }

    /**
     * The due date of a part of a rule, by the version in force at the start.
     *
     * @throws IllegalArgumentException where no version was in force then
     */
    public DueDate due(String id, String part, LocalDate start) {
        return due(rules.at(id, part, start), start);
    }

    /** As above; empty where no version was in force then. */
    public Optional<DueDate> find(String id, String part, LocalDate start) {
        return rules.find(id, part, start).map(rule -> due(rule, start));
    }

    /**
     * The due date of a rule. A date that falls on a weekend or a bank holiday is not moved; the working day before it
     * stands beside it as a target.
     */
    public DueDate due(ClockRule rule, LocalDate start) {
        return due(rule, start, start);
    }

    /**
     * As above, where the day that is said to people is another than the one from which is counted.
     *
     * @param from the day from which the term is counted
     */
    DueDate due(ClockRule rule, LocalDate start, LocalDate from) {
        Count count = rule.term().unit().counter().count(from, rule.term(), days);
        String words = (rule.startEvent() + " " + DayWords.full(start) + ". ").stripLeading() + count.words() + " Due "
                + DayWords.full(count.lastLawfulDay()) + (count.isEstimated() ? ", estimated." : ".");
        return new DueDate(
                rule,
                start,
                count.shown(),
                count.lastLawfulDay(),
                words,
                days.workingDayOnOrBefore(count.lastLawfulDay()),
                count.isEstimated(),
                List.of(),
                null);
    }
}
