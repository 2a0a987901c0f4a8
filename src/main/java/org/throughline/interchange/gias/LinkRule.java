package org.throughline.interchange.gias;

import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** The rules that links between settings are held to, by their numbers. */
public enum LinkRule {
    ROW(
            "LINK-01",
            "URN, LinkURN",
            "two URNs of six digits",
            "The row was passed over. Download the file again, without opening it in between"),
    SUCCESSOR_UNKNOWN(
            "LINK-02",
            "LinkURN",
            "a successor that is on our list",
            "Import the extract of GIAS first, or add the successor by hand"),
    SPLIT(
            "LINK-03",
            "LinkURN",
            "one successor",
            "Open the setting and choose which one took its place for most of its children"),
    CLOSED_WHEN(
            "LINK-04",
            "LinkEstablishedDate",
            "the day on which the setting closed",
            "Import the extract of GIAS first, or enter the first day on which it is closed by hand"),
    CLOSED_GUESSED(
            "LINK-05",
            "LinkEstablishedDate",
            "a closing day on record",
            "The closing day is taken from the day of the link. Check it in GIAS"),
    SUCCESSOR_CLOSED(
            "LINK-06",
            "LinkURN",
            "a successor that closed later than the setting",
            "Check the closing days of both in GIAS"),
    CIRCLE(
            "LINK-07",
            "LinkURN",
            "a successor that does not lead back to the setting",
            "Look in GIAS which of them came last and enter the successor by hand"),
    BY_WAY_OF(
            "LINK-08",
            "LinkURN",
            "a successor that is on our list",
            "The setting after it is taken. Check in GIAS that it took the place of both"),
    JOINED(
            "LINK-09",
            "LinkType",
            "which of the two went on",
            "Look in GIAS which one went on and enter it as the successor by hand");

    private final String number;
    private final String column;
    private final String expected;
    private final String remedy;

    LinkRule(String number, String column, String expected, String remedy) {
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
