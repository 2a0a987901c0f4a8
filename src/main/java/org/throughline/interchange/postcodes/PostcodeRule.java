package org.throughline.interchange.postcodes;

import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** The rules that files of postcodes are held to, by their numbers. */
public enum PostcodeRule {
    NO_POSTCODE(
            "POST-01",
            "Postcode",
            "a postcode in each row",
            "The rows were passed over. Download the file again if they are many"),
    NO_POINT(
            "POST-02",
            "Easting, Northing",
            "a point of Great Britain in metres",
            "The postcodes were passed over: the directory has no point for them"),
    UNKNOWN(
            "POST-03",
            "Home postcode",
            "a postcode that a directory knows",
            "Ask the family and correct it. If the postcode is new, bring the newest directory"),
    ENDED(
            "POST-04",
            "Home postcode",
            "a postcode that is in use",
            "Ask the family for the postcode of today. The point where it was is used until then");

    private final String number;
    private final String column;
    private final String expected;
    private final String remedy;

    PostcodeRule(String number, String column, String expected, String remedy) {
        this.number = number;
        this.column = column;
        this.expected = expected;
        this.remedy = remedy;
    }

    /** Its number, under which the remedy is found in the help. */
    public String number() {
        return number;
    }

    /** The column or columns. */
    public String column() {
        return column;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }

    /** What to do, as sentences without the last full stop. */
    public String remedy() {
        return remedy;
    }

    ImportFault fault(String found) {
        return new ImportFault(number, Severity.QUERY, column, found, expected, remedy);
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(number, Severity.QUERY, column, expected, remedy);
    }
}
