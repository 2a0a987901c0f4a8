package org.throughline.interchange.apcensus;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our own rules for the census; those of the Department, which are published as a table, were not seen. */
final class ApCensusCheck {

    private static final int ULN_FROM = 14;
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 18;

    private final List<String> errors = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();

    ApCensusCheck(List<ApCensusPupil> pupils, LocalDate census) {
        Map<String, String> upns = new HashMap<>();
        for (ApCensusPupil pupil : pupils) {
            Map<ApCensusItem, String> items = pupil.items(census);
            String who = pupil.child().reference() + ": ";
            for (ApCensusItem needed : List.of(
                    ApCensusItem.FORENAME, ApCensusItem.SEX, ApCensusItem.ETHNICITY, ApCensusItem.SEN_PROVISION)) {
                note(errors, items.getOrDefault(needed, "").isEmpty(), who + needed.heading() + " is missing");
            }
            String upn = items.getOrDefault(ApCensusItem.UPN, "");
            note(errors, upn.isEmpty(), who + "The UPN is missing");
            String first =
                    upn.isEmpty() ? null : upns.putIfAbsent(upn, pupil.child().reference());
            note(errors, first != null, who + "The UPN is also that of " + first);
            boolean hasNumber =
                    !pupil.place().urn().isEmpty() || !pupil.place().ukprn().isEmpty();
            note(errors, !hasNumber, who + "The placement has no URN and no UKPRN: add the type of setting");
            LocalDate until = pupil.place().until();
            note(
                    errors,
                    until != null && !until.isAfter(pupil.place().from()),
                    who + "The placement ends before it begins");
            note(queries, items.getOrDefault(ApCensusItem.POSTCODE, "").isEmpty(), who + "The postcode is missing");
            int age = Period.between(pupil.child().dateOfBirth(), augustBefore(census))
                    .getYears();
            note(queries, age >= ULN_FROM && pupil.uln().isEmpty(), who + "There is no ULN, at the age of 14 or more");
            note(
                    queries,
                    age < YOUNGEST || age > OLDEST,
                    who + "The pupil was " + age + " on 31 August: check whether the census asks for them");
        }
    }

    private static LocalDate augustBefore(LocalDate census) {
        return LocalDate.of(census.getYear() - 1, 8, 31);
    }

    private static void note(List<String> list, boolean holds, String sentence) {
        if (holds) {
            list.add(sentence);
        }
    }

    List<String> errors() {
        return errors;
    }

    List<String> queries() {
        return queries;
    }
}
