package org.throughline.interchange.annexa;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What inspectors' own validation would say of List 1, restated from the validator of Data to Insight (2024). */
final class AnnexACheck {

    private static final int OLDEST = 25;
    private static final int NEEDS_NUMBER = 6;
    private static final int SCHOOL_FROM = 5;
    private static final int SCHOOL_TO = 16;

    private AnnexACheck() {}

    /**
     * Something to look at.
     *
     * @param reference whose row
     * @param isError whether it is wrong, or else to be checked
     * @param what a sentence without a full stop
     */
    record Fault(String reference, boolean isError, String what) {}

    static List<Fault> faults(List<AnnexARow> rows, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> upns = new HashMap<>();
        for (AnnexARow row : rows) {
            int age = Period.between(row.born(), today).getYears();
            note(faults, row, row.sex() == null, true, "Gender is missing: record the sex");
            note(faults, row, row.need().isEmpty(), true, "The primary need is missing");
            note(faults, row, age > OLDEST, true, "The young person is 26 or older");
            note(faults, row, age == OLDEST, false, "The young person is 25");
            LocalDate issued = row.issued();
            note(faults, row, issued != null && issued.isAfter(today), true, "The plan begins in the future");
            note(
                    faults,
                    row,
                    age >= NEEDS_NUMBER && row.upn().isEmpty() && row.uln().isEmpty(),
                    true,
                    "There is neither a UPN nor a ULN, at the age of 6 or more");
            note(
                    faults,
                    row,
                    age >= SCHOOL_FROM && age <= SCHOOL_TO && row.urn().isEmpty(),
                    false,
                    "There is no setting, at school age");
            String first = row.upn().isEmpty() ? null : upns.putIfAbsent(row.upn(), row.reference());
            note(faults, row, first != null, true, "The UPN is also that of " + first);
        }
        return faults;
    }

    private static void note(List<Fault> faults, AnnexARow row, boolean holds, boolean isError, String what) {
        if (holds) {
            faults.add(new Fault(row.reference(), isError, what));
        }
    }
}
