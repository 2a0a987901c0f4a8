package org.throughline.interchange.sui;

import java.util.Locale;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** What is looked at in a reconciliation file, each with what to do about it. */
enum SuiRule {
    NOBODY(1, "", "a child on record", "Correct the reference, UPN, name and date of birth"),
    STATUS(
            2,
            "SUI_MatchStatus",
            "Match, PotentialMatch, LowConfidence, ManyMatch or NoMatch",
            "Ask the matching service for the file again"),
    NUMBER(3, "NHS number", "ten digits whose last one fits", "Ask the matching service which number it means"),
    REPLACES(
            4,
            "NHS number",
            "the number on record, or none",
            "Look at the child's numbers: a number on record is replaced by hand only, with a reason"),
    OTHERS(
            5,
            "NHS number",
            "a number that no other child has",
            "Look at both children: they may be one, or one of the numbers is wrong"),
    TWICE(6, "", "each child once", "Take one of the two rows out"),
    NOT_SURE(
            10,
            "SUI_MatchStatus",
            "Match",
            "Hold the number against the child's papers, and enter it by hand where it is theirs");

    private final int number;
    private final String column;
    private final String expected;
    private final String remedy;

    SuiRule(int number, String column, String expected, String remedy) {
        this.number = number;
        this.column = column;
        this.expected = expected;
        this.remedy = remedy;
    }

    private String rule() {
        return String.format(Locale.ROOT, "SUI-%02d", number);
    }

    ImportFault error(String found) {
        return ImportFault.error(rule(), column, found, expected, remedy);
    }

    ImportFault query(String found) {
        return ImportFault.query(rule(), column, found, expected, remedy);
    }

    /** As the help lists it. */
    ImportRule listed() {
        return new ImportRule(rule(), this == NOT_SURE ? Severity.QUERY : Severity.ERROR, column, expected, remedy);
    }
}
