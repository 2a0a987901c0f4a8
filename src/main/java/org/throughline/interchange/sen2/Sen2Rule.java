package org.throughline.interchange.sen2;

import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/**
 * The rules that a return is held against: those with a V are the checks of the Department for Education as analysts
 * restate them, those with a C the items compulsory from 2026, those with S2 our own.
 */
public enum Sen2Rule {
    V112(
            "V112",
            Severity.ERROR,
            Task.DATA,
            "a key for each person",
            "Export the return again; the key of a person is missing"),
    V122("V122", Severity.ERROR, Task.DATA, "the year of the census", "Add the year to the header of the return"),
    V124("V124", Severity.ERROR, Task.DATA, "the census date", "Add the reference date to the header of the return"),
    V132(
            "V132",
            Severity.ERROR,
            Task.DATA,
            "a key for each request",
            "Export the return again; the key of a request or of a record below is missing"),
    V134(
            "V134",
            Severity.ERROR,
            Task.DATA,
            "each person and each request once",
            "Take out the second one, or correct its date or number"),
    V142(
            "V142",
            Severity.QUERY,
            Task.CASEWORK,
            "a UPN or ULN, or the reason why there is none",
            "Ask the school or college for the UPN or ULN"),
    V143("V143", Severity.QUERY, Task.CASEWORK, "a UPN or ULN", "Check whether a UPN or ULN has been given out since"),
    V212(
            "V212",
            Severity.QUERY,
            Task.CASEWORK,
            "plans and places of one request at a time",
            "Keep the plan that is in force and end the other"),
    V224("V224", Severity.ERROR, Task.CASEWORK, "a date of birth such as 2015-03-02", "Enter the date of birth"),
    V232(
            "V232",
            Severity.QUERY,
            Task.CASEWORK,
            "an age under 26",
            "Check the date of birth, and whether the plan has ceased"),
    V234("V234", Severity.QUERY, Task.CASEWORK, "a year group, which needs a date of birth", "Enter the date of birth"),
    V236("V236", Severity.QUERY, Task.CASEWORK, "a year group from -4 to 20", "Check the date of birth"),
    V312(
            "V312",
            Severity.QUERY,
            Task.CASEWORK,
            "a named plan in force on the census date",
            "Enter when the plan was made, or its end"),
    V412(
            "V412",
            Severity.QUERY,
            Task.CASEWORK,
            "a place on the census date",
            "Enter the place that the child has on the census date"),
    V414(
            "V414",
            Severity.QUERY,
            Task.CASEWORK,
            "a place on the census date; the plan was transferred in",
            "Find where the child who moved in is taught, and enter it"),
    V416(
            "V416",
            Severity.QUERY,
            Task.CASEWORK,
            "a place on the census date",
            "Find where the child is taught, and enter it"),
    V422(
            "V422",
            Severity.QUERY,
            Task.CASEWORK,
            "URN, UKPRN or the code of the setting",
            "Enter the school or what there is instead of one"),
    V512(
            "V512",
            Severity.QUERY,
            Task.CASEWORK,
            "URN, UKPRN or the code of the setting that the plan names",
            "Enter which school the plan names"),
    V514(
            "V514",
            Severity.QUERY,
            Task.CASEWORK,
            "yes or no for SEN unit and for resourced provision",
            "Enter both, 0 for no and 1 for yes"),
    V522(
            "V522",
            Severity.QUERY,
            Task.CASEWORK,
            "a school or college for children with plans",
            "Confirm the university or technical college, or correct the URN"),
    V524(
            "V524",
            Severity.QUERY,
            Task.CASEWORK,
            "a school or college for children with plans",
            "Confirm this unusual type of setting, or correct the URN"),
    V532(
            "V532",
            Severity.QUERY,
            Task.CASEWORK,
            "a school with a SEN unit",
            "Check whether the place is in a SEN unit: the school has none on record"),
    V534(
            "V534",
            Severity.QUERY,
            Task.CASEWORK,
            "a school with a resourced provision",
            "Check whether the place is in a resourced provision: the school has none on record"),
    V542(
            "V542",
            Severity.QUERY,
            Task.CASEWORK,
            "as many children as are on record there",
            "Look for places that the return lacks, or flags that are wrong"),
    V592(
            "V592",
            Severity.ERROR,
            Task.CASEWORK,
            "OLA, OPA, EHE, EYP, OTH, NEET, NIEC or NIEO",
            "Correct the code of the setting"),
    V612("V612", Severity.QUERY, Task.CASEWORK, "a type of need", "Enter the primary need from the plan"),
    V614(
            "V614",
            Severity.ERROR,
            Task.CASEWORK,
            "a code of the list of needs, such as ASD",
            "Correct the code of the need"),
    C01("C01", Severity.QUERY, Task.CASEWORK, "who asked, compulsory from 2026", "Enter the source of the request"),
    C02(
            "C02",
            Severity.QUERY,
            Task.CASEWORK,
            "the day of the draft, compulsory from 2026 where a plan is amended",
            "Enter when the draft of the amended plan was sent"),
    C03(
            "C03",
            Severity.QUERY,
            Task.CASEWORK,
            "the day by which the plan must name the next place, compulsory from 2026",
            "Enter when the phase transfer is due"),
    C04(
            "C04",
            Severity.QUERY,
            Task.CASEWORK,
            "the day of the final plan, compulsory from 2026 once a phase transfer is due",
            "Enter when the plan for the next phase was final, or make it final"),
    C05(
            "C05",
            Severity.QUERY,
            Task.DATA,
            "whether there is a designated social care officer, compulsory from 2026",
            "Add DSCO to the header of the return"),
    UNKNOWN(
            "S2-01",
            Severity.QUERY,
            Task.DATA,
            "an item of the specification",
            "Nothing of it is loaded. Check whether the system writes a newer version"),
    DAY(
            "S2-02",
            Severity.QUERY,
            Task.DATA,
            "a date such as 2026-01-15",
            "Correct the date; without it the item is not loaded"),
    NAME("S2-03", Severity.ERROR, Task.CASEWORK, "a surname of up to 100 characters", "Enter the surname"),
    NUMBER(
            "S2-04",
            Severity.QUERY,
            Task.CASEWORK,
            "a number whose check letter or digit fits",
            "Correct the number; it is not loaded"),
    NO_SETTING(
            "S2-05",
            Severity.QUERY,
            Task.DATA,
            "a school or college on record",
            "Bring the GIAS extract first, then this return again; the place is not loaded"),
    NO_PROVISION(
            "S2-06",
            Severity.QUERY,
            Task.DATA,
            "a provision of this setting on record",
            "Bring the spreadsheet of places first, or add the provision; the place is not loaded"),
    ENTRY(
            "S2-07",
            Severity.QUERY,
            Task.CASEWORK,
            "the first day of the place",
            "Enter the day of entry; the place is not loaded"),
    MEETS(
            "S2-08",
            Severity.QUERY,
            Task.CASEWORK,
            "dates that fit those on record",
            "Correct the dates here or there; this item is not loaded"),
    CODE(
            "S2-09",
            Severity.QUERY,
            Task.CASEWORK,
            "a code of the list",
            "Correct the code, or check it in the specification"),
    TOO_OLD(
            "S2-10",
            Severity.ERROR,
            Task.CASEWORK,
            "a date of birth within the last 26 years",
            "Check the date of birth"),
    POSTCODE("S2-11", Severity.QUERY, Task.CASEWORK, "a full postcode", "Correct the postcode; it is not loaded"),
    LATE(
            "S2-12",
            Severity.QUERY,
            Task.CASEWORK,
            "a plan within 140 days of the request",
            "Check the dates, and whether an exception to the 20 weeks applies"),
    ORDER("S2-13", Severity.QUERY, Task.CASEWORK, "dates in order", "Correct the date that comes too early"),
    REASON("S2-14", Severity.QUERY, Task.CASEWORK, "why the plan ceased, 1 to 9", "Enter the reason"),
    FLOW(
            "S2-15",
            Severity.QUERY,
            Task.DATA,
            "plans last January and those begun, less those ceased",
            "Look for plans begun or ceased that the records lack"),
    TAKEN(
            "S2-16",
            Severity.QUERY,
            Task.CASEWORK,
            "a number that no other child on record has",
            "Find out whose number it is; it is not loaded"),
    NOT_IN_RETURN(
            "S2-90",
            Severity.QUERY,
            Task.CASEWORK,
            "a person in the return",
            "On record with a plan, not in the return: check whether the plan has ceased, or why the return lacks it");

    /** Whose task it is to put it right. */
    public enum Task {
        /** Who works on the case. */
        CASEWORK("SEN caseworker"),
        /** Who makes the return. */
        DATA("Data officer");

        private final String label;

        Task(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    private final String number;
    private final Severity severity;
    private final Task task;
    private final String expected;
    private final String remedy;

    Sen2Rule(String number, Severity severity, Task task, String expected, String remedy) {
        this.number = number;
        this.severity = severity;
        this.task = task;
        this.expected = expected;
        this.remedy = remedy;
    }

    String number() {
        return number;
    }

    /** Whose task it is to put it right. */
    public Task task() {
        return task;
    }

    /** What to do, as a sentence without a full stop. */
    public String remedy() {
        return remedy;
    }

    /** The rule with this number. */
    public static Sen2Rule ofNumber(String number) {
        for (Sen2Rule rule : values()) {
            if (rule.number.equals(number)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("No rule " + number);
    }

    /** That it is broken in an item; what stands there is said. */
    ImportFault fault(String item, String found) {
        return fault(item, found, expected);
    }

    ImportFault fault(String item, String found, String insteadOf) {
        return new ImportFault(number, severity, item, found, insteadOf, remedy);
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(number, severity, "", expected, remedy);
    }
}
