package org.throughline.sufficiency.monitoring;

import java.time.LocalDate;
import java.time.Month;
import org.throughline.shared.AcademicYear;

/** A term of the school year, by the day from which it can be reported on. */
public enum Term {
    /** September to December. */
    AUTUMN("Autumn term", Month.SEPTEMBER, 0),
    /** January to Easter. */
    SPRING("Spring term", Month.JANUARY, 1),
    /** Easter to July. */
    SUMMER("Summer term", Month.APRIL, 1);

    private final String label;
    private final Month month;
    private final int yearsAfter;

    Term(String label, Month month, int yearsAfter) {
        this.label = label;
        this.month = month;
        this.yearsAfter = yearsAfter;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The first day on which figures of the term can be there. */
    public LocalDate firstDay(AcademicYear year) {
        return LocalDate.of(year.start() + yearsAfter, month, 1);
    }
}
