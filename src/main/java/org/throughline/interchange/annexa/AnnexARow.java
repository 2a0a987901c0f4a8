package org.throughline.interchange.annexa;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Sex;

/**
 * A child of List 1, as far as records hold it.
 *
 * @param reference our reference
 * @param upn blank where none is known
 * @param uln blank where none is known
 * @param born date of birth
 * @param sex null where it is not recorded
 * @param issued the day from which the plan is maintained; null where it is not recorded
 * @param need the primary need, as its name
 * @param urn of the main setting; blank where there is none
 * @param phase of the main setting; blank where it is not recorded
 * @param suspensions in the last academic year with counts; blank where none is recorded
 * @param absence in the same, in percent; blank where none is recorded
 */
public record AnnexARow(
        String reference,
        String upn,
        String uln,
        LocalDate born,
        @Nullable Sex sex,
        @Nullable LocalDate issued,
        String need,
        String urn,
        String phase,
        String suspensions,
        String absence) {

    /** The columns of List 1, in order. Source: the names of the validator of Data to Insight (2024). */
    static final List<String> COLUMNS = List.of(
            "Unique ID",
            "UPN",
            "ULN",
            "Date of birth",
            "Gender",
            "Ethnicity",
            "Date initial EHC plan issued",
            "Date updated EHC plan issued",
            "Date EHC plan last reviewed",
            "SEN primary need",
            "Main education establishment \u2013 URN",
            "Main education establishment \u2013 phase",
            "Subsidiary education establishment \u2013 phase (dual registration)",
            "Elective home education",
            "Suspensions",
            "Permanent exclusions",
            "Absence",
            "Pupil Premium",
            "Known to children's social care?",
            "Which children's social care team?",
            "Does the child or young person have a disability?");

    /** The columns that no record here holds: they stay blank. */
    static final List<String> NOT_HELD = List.of(
            "Ethnicity",
            "Date updated EHC plan issued",
            "Date EHC plan last reviewed",
            "Subsidiary education establishment \u2013 phase (dual registration)",
            "Elective home education",
            "Permanent exclusions",
            "Pupil Premium",
            "Known to children's social care?",
            "Which children's social care team?",
            "Does the child or young person have a disability?");

    List<String> cells() {
        return List.of(
                reference,
                upn,
                uln,
                born.toString(),
                sex == null ? "" : sex.label(),
                "",
                issued == null ? "" : issued.toString(),
                "",
                "",
                need,
                urn,
                phase,
                "",
                "",
                suspensions,
                "",
                absence,
                "",
                "",
                "",
                "");
    }
}
