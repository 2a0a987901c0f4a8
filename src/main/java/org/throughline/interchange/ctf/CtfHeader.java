package org.throughline.interchange.ctf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FieldName;
import org.throughline.shared.AcademicYear;

/**
 * The beginning of a common transfer file.
 *
 * @param version as it stands there, such as 25.0
 * @param source the school it comes from
 * @param destination the school it goes to
 * @param year the academic year in which it was made; null where it does not say
 */
record CtfHeader(
        String version,
        School source,
        School destination,
        @Nullable AcademicYear year) {

    private static final String ABOUT = "The common transfer file";

    /** What is read of it. */
    static final List<FieldName> FIELDS = List.of(
            FieldName.of(ABOUT, "Version", "Header/CTFversion"),
            FieldName.of(
                    ABOUT,
                    "School it comes from",
                    "Header/SourceSchool/LEA",
                    "Header/SourceSchool/Estab",
                    "Header/SourceSchool/URN",
                    "Header/SourceSchool/SchoolName"),
            FieldName.of(
                    ABOUT,
                    "School it goes to",
                    "Header/DestSchool/LEA",
                    "Header/DestSchool/Estab",
                    "Header/DestSchool/URN",
                    "Header/DestSchool/SchoolName"),
            FieldName.of(ABOUT, "Academic year", "Header/SourceSchool/AcademicYear"));

    private static final int OLDEST = 12;
    private static final int NEWEST = 26;

    /**
     * A school as a file names it.
     *
     * @param number LEA and Estab as one number; blank where it is unknown
     * @param urn blank where the file has none
     * @param name blank where the file has none
     */
    record School(String number, String urn, String name) {

        static School of(CtfElement element) {
            String number = element.text("LEA") + element.text("Estab");
            return new School(
                    number.matches("[0-9]{7}") ? number : "", element.text("URN"), element.text("SchoolName"));
        }

        String label() {
            return name.isEmpty() ? number.isEmpty() ? "an unknown school" : number : name;
        }
    }

    static CtfHeader of(CtfElement header) {
        String year = header.text("SourceSchool/AcademicYear");
        return new CtfHeader(
                header.text("CTFversion"),
                School.of(header.first("SourceSchool")),
                School.of(header.first("DestSchool")),
                year.matches("(19|20)[0-9]{2}") ? new AcademicYear(Integer.parseInt(year)) : null);
    }

    /** Whether the version is one whose elements are known. */
    boolean isKnownVersion() {
        String whole = version.replaceFirst("\\..*", "");
        return whole.matches("[0-9]{1,3}") && Integer.parseInt(whole) >= OLDEST && Integer.parseInt(whole) <= NEWEST;
    }
}
