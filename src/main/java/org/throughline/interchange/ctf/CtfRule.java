package org.throughline.interchange.ctf;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** What is looked at in a common transfer file, each with what to do about it. */
enum CtfRule {
    SURNAME(
            1,
            "Surname",
            "a surname of up to 100 characters",
            "Enter the surname in your own system, then export again"),
    BORN(
            2,
            "DOB",
            "a date of birth within the last 26 years, as yyyy-mm-dd",
            "Correct the date of birth in your own system, then export again"),
    UPN(
            3,
            "UPN",
            "a letter and 12 digits whose letter fits",
            "Check the UPN with the school that gave it; the child is taken without it"),
    ULN(4, "UniqueLearnerNumber", "ten digits whose last one fits", "Check the ULN; the child is taken without it"),
    POSTCODE(5, "PostCode", "a full postcode such as BL9 0SW", "Check the postcode; the child is taken without it"),
    SEX(6, "Sex", "F or M", "Check it in your own system; nothing is filled in"),
    SEN(7, "SENprovision", "E, K or N", "Check it in your own system; nothing is filled in"),
    NEED(8, "SENtype", "a code of the school census such as SEMH", "Check it in your own system; nothing is filled in"),
    ATTENDANCE(
            9,
            "Attendance",
            "no more sessions attended than possible",
            "Check the sessions in your own system; no attendance is filled in"),
    TWICE(10, "UPN", "each pupil once", "Take the second one out, or correct its UPN"),
    NC_YEAR(
            11,
            "NCyearActual",
            "the year group of the date of birth",
            "Make sure that the child is taught out of cohort"),
    NOT_HELD(20, "", "what a record here can hold", "Nothing to do: this part stays in your own system"),
    UNKNOWN(21, "", "an element of CTF 12 to 26", "Nothing to do, unless something you need is missing here"),
    VERSION(22, "CTFversion", "12 to 26", "Look through the preview with care: the file is of another version"),
    ELSEWHERE(
            23,
            "UPN",
            "a child of your setting, or one whom nobody has recorded",
            "Start this record by hand under Start records: that asks the other setting for the child"),
    NO_MOVE(
            24,
            "NCyearActual",
            "a year group from which children move on",
            "Nothing to do: this child stays where it is this year"),
    SENT(25, "", "a record that was not sent yet", "Open the record: what changes after sending is sent as an update");

    private static final Set<CtfRule> ERRORS = EnumSet.of(SURNAME, BORN, TWICE, ELSEWHERE, NO_MOVE);

    private final int number;
    private final String element;
    private final String expected;
    private final String remedy;

    CtfRule(int number, String element, String expected, String remedy) {
        this.number = number;
        this.element = element;
        this.expected = expected;
        this.remedy = remedy;
    }

    /** The number under which the help lists it. */
    String number() {
        return String.format(java.util.Locale.ROOT, "CTF-%02d", number);
    }

    /** A fault that keeps the pupil from being loaded. */
    ImportFault error(String found) {
        return ImportFault.error(number(), element, found, expected, remedy);
    }

    /** A fault that somebody should look at. */
    ImportFault query(String found) {
        return ImportFault.query(number(), element, found, expected, remedy);
    }

    /** The same for an element of which the rule names none. */
    ImportFault query(String path, String found) {
        return ImportFault.query(number(), path, found, expected, remedy);
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(
                number(), ERRORS.contains(this) ? Severity.ERROR : Severity.QUERY, element, expected, remedy);
    }
}
