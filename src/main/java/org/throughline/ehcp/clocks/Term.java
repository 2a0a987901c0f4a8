package org.throughline.ehcp.clocks;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How long, or how much, a rule says.
 *
 * @param unit in what it is counted
 * @param amount how many of them, 0 and up; 0 where the unit has no number
 * @param day the day of a year, where the unit has one; else null
 */
public record Term(TermUnit unit, int amount, @Nullable MonthDay day) {

    /** No length at all. */
    public static final Term NONE = new Term(TermUnit.NONE, 0, null);

    /** Refuses a negative amount, and a unit that needs a day of the year without one. */
    public Term {
        if (amount < 0 || unit.needsDayOfYear() != (day != null)) {
            throw new IllegalArgumentException("No such term: " + unit + " " + amount + " " + day);
        }
    }

    /** A term in units that are counted. */
    public static Term of(int amount, TermUnit unit) {
        return new Term(unit, amount, null);
    }

    /** The term as people say it: 6 weeks. */
    public String label() {
        return unit.label(this);
    }
}
