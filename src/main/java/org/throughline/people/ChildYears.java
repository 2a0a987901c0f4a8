package org.throughline.people;

import java.util.Locale;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** Answers in one place which NC year a child is in: as recorded, else by the date of birth. */
public final class ChildYears {

    private ChildYears() {}

    /** The NC year of a child in an academic year. */
    public static int of(ChildRecord child, AcademicYear year) {
        TaughtYear taught = child.taught();
        return taught == null ? YearGroup.of(child.dateOfBirth(), year) : taught.in(year);
    }

    /**
     * The same in SQL, for the start of the academic year in the parameter {@code :year}.
     *
     * @param child the name of the table child in the query; part of the program
     */
    public static String sql(String child) {
        return String.format(
                Locale.ROOT,
                "coalesce(%1$s.taught_nc_year + :year - %1$s.taught_in,"
                        + " :year - 5 - (year(%1$s.date_of_birth) - if(month(%1$s.date_of_birth) >= 9, 0, 1)))",
                child);
    }
}
