package org.throughline.testing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.throughline.people.ChildRecord;
import org.throughline.shared.AcademicYear;

/** Children for tests, not recorded yet. */
public final class InventedChild {

    private InventedChild() {}

    /** A child born on a day, whose reference nobody else has. */
    public static ChildRecord born(LocalDate day) {
        return born("T" + UUID.randomUUID().toString().substring(0, 12), day);
    }

    /** A child with this reference, born on a day. */
    public static ChildRecord born(String reference, LocalDate day) {
        return new ChildRecord(null, null, reference, null, "Test", "Invented", day, null, null, null, Set.of());
    }

    /** A day of birth by which a child is in a year group in the academic year of a day. */
    public static LocalDate dayOfBirth(int ncYear, LocalDate day) {
        return new AcademicYear(AcademicYear.of(day).start() - ncYear - 5)
                .firstDay()
                .plusDays(40);
    }
}
