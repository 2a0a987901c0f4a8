package org.throughline.interchange.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;
import org.throughline.shared.Invisible;

/** The rules of spreadsheets, by number, each with what to do where it is broken. */
enum SheetRule {
    ERROR_CELL(1, Severity.ERROR, "a value", "The spreadsheet could not work this cell out. Enter the value itself"),
    DIGITS_LOST(
            2,
            Severity.ERROR,
            "all digits of the number",
            "The spreadsheet has cut the number short. Format the column as text and enter the number again"),
    MADE_A_DATE(
            3,
            Severity.ERROR,
            "a number or code, not a date",
            "The spreadsheet has made a date of it. Format the column as text and enter it again"),
    ZEROS_LOST(
            4,
            Severity.ERROR,
            "the number with its zeros in front",
            "The spreadsheet has dropped zeros in front. Format the column as text and enter the number again"),
    POINT_ZERO(
            5,
            Severity.QUERY,
            "a whole number",
            "It was read as the whole number. Nothing need be done if that is right"),
    NO_DAY(
            6,
            Severity.ERROR,
            "a date such as 27/3/2026, 27 March 2026 or 2026-03-27",
            "Enter day, month and year, or format the column as a date"),
    MONTH_FIRST(
            7,
            Severity.ERROR,
            "the day before the month",
            "The month seems to stand first in this column. Enter the day first, or write dates as 2026-03-27"),
    SHORT_YEAR(
            8,
            Severity.QUERY,
            "a year of four digits",
            "It was read as 20.., or as 19.. where that would lie more than ten years ahead. Check the dates of this column"),
    UNSEEN(
            9,
            Severity.ERROR,
            "no character that cannot be seen",
            "Delete the cell and type the value again, as it holds a character that cannot be seen"),
    ENDS_DROPPED(
            10,
            Severity.QUERY,
            "no spaces or characters that cannot be seen at the ends of a cell",
            "They were dropped. Nothing need be done"),
    MISSING(11, Severity.ERROR, "a value", "Fill in this cell, or delete the row"),
    UNKNOWN_WORD(12, Severity.ERROR, "one of the words or codes of the list", "Choose one of the list"),
    WRONG_NUMBER(13, Severity.ERROR, "a number in its form", "Check it against its source, or leave the cell blank"),
    UNKNOWN_HEADER(
            14,
            Severity.QUERY,
            "headers of the template",
            "These columns were not read. Say what each one means, or leave them"),
    NOBODY(
            15,
            Severity.ERROR,
            "a child on record",
            "Bring the sheet of children first, or correct reference, UPN, name or date of birth"),
    NO_PROVISION(
            16,
            Severity.ERROR,
            "a provision on our list",
            "Enter its code as in the list of provisions, or bring the sheet of places first"),
    NO_SETTING(
            17,
            Severity.ERROR,
            "a setting on our list",
            "Enter its URN or its name as in GIAS, or bring settings or GIAS first"),
    SEVERAL(18, Severity.ERROR, "something that only one has", "Enter the code or URN that tells them apart"),
    TWICE(19, Severity.ERROR, "each once in a file", "Leave one of the rows in the file and delete the other"),
    NOT_TAKEN(20, Severity.ERROR, "a record that can be taken", "Put the row right"),
    OUT_OF_RANGE(21, Severity.ERROR, "a number in its range", "Check the number"),
    ELSEWHERE(
            22,
            Severity.QUERY,
            "a child of your setting, or one whom nobody has recorded",
            "Loading the line asks the setting that has the child, or a placement officer; nothing is started yet. Leave"
                    + " the line out if the UPN is wrong"),
    OTHER_YEAR(
            23,
            Severity.ERROR,
            "a child of the year group that moves",
            "Correct the date of birth. If the child is taught in another year group than by age, start this record by"
                    + " hand under Start records, which asks why");

    private final int number;
    private final Severity severity;
    private final String expected;
    private final String remedy;

    SheetRule(int number, Severity severity, String expected, String remedy) {
        this.number = number;
        this.severity = severity;
        this.expected = expected;
        this.remedy = remedy;
    }

    /** All of them, as a kind of file names its rules. */
    static List<ImportRule> all() {
        return Arrays.stream(values()).map(SheetRule::rule).toList();
    }

    /** Its number, such as SHEET-04. */
    String number() {
        return String.format(Locale.ROOT, "SHEET-%02d", number);
    }

    /** A fault by this rule. */
    ImportFault broken(String column, String found) {
        return broken(column, found, expected);
    }

    /** A fault by this rule, where more is known of what should stand there. */
    ImportFault broken(String column, String found, String wanted) {
        return new ImportFault(number(), severity, column, shown(found), wanted, remedy);
    }

    private static String shown(String found) {
        String seen = Invisible.shown(found);
        return seen.length() > 80 ? seen.substring(0, 80) + "…" : seen;
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(number(), severity, "", expected, remedy);
    }
}
