package org.throughline.interchange.gias;

import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** The rules that lines of an extract of establishments are held to, by their numbers. */
public enum GiasRule {
    URN(
            "GIAS-01",
            Severity.ERROR,
            "URN",
            "a URN of six digits",
            "Download the extract again, without opening it in between"),
    URN_TWICE("GIAS-02", Severity.ERROR, "URN", "each URN once", "Take out the row that is not right"),
    NAME(
            "GIAS-03",
            Severity.ERROR,
            "EstablishmentName",
            "a name of up to 200 characters that begins with a letter or digit",
            "Enter this setting by hand"),
    DATE("GIAS-04", Severity.QUERY, "", "a day such as 01-09-2026", "Look the day up in GIAS and enter it by hand"),
    STATUS(
            "GIAS-05",
            Severity.QUERY,
            "EstablishmentStatus (name)",
            "Open, Closed, Open, but proposed to close, or Proposed to open",
            "Look in GIAS whether it is open"),
    CLOSED_WHEN(
            "GIAS-06",
            Severity.QUERY,
            "CloseDate",
            "the day on which a closed setting closed, after the day it opened",
            "Find out when it closed and enter the day by hand"),
    TYPE(
            "GIAS-07",
            Severity.QUERY,
            "TypeOfEstablishment (code)",
            "a type on our list",
            "The type on record stays as it is. Tell whoever looks after this service: the list of types is to be brought up to date"),
    PHASE(
            "GIAS-08",
            Severity.QUERY,
            "PhaseOfEducation (code)",
            "a phase on our list",
            "The phase on record stays as it is. Tell whoever looks after this service: the list of phases is to be brought up to date"),
    POINT(
            "GIAS-09",
            Severity.QUERY,
            "Easting, Northing",
            "a point of Great Britain in metres",
            "Journeys cannot be worked out without it: enter the point by hand"),
    UKPRN(
            "GIAS-10",
            Severity.QUERY,
            "UKPRN",
            "eight digits that begin with 1",
            "Look the number up in GIAS and enter it by hand"),
    LAESTAB(
            "GIAS-11",
            Severity.QUERY,
            "LA (code), EstablishmentNumber",
            "three and four digits",
            "Look the number up in GIAS and enter it by hand"),
    SAME_NAME(
            "GIAS-12",
            Severity.ERROR,
            "EstablishmentName",
            "no open setting of this name on record without a URN",
            "Enter the URN of the setting on record, or record that it has closed; then import again"),
    WHICH(
            "GIAS-13",
            Severity.QUERY,
            "URN",
            "one setting on record that can be meant",
            "Choose which setting on record this is, or add it as another one"),
    NOT_IN_FILE("GIAS-14", Severity.QUERY, "URN", "each URN on record in the file", "Check the URN on record in GIAS"),
    SUCCEEDED(
            "GIAS-15",
            Severity.QUERY,
            "CloseDate",
            "a closing day, as another setting is on record as its successor",
            "Check in GIAS whether it closes, and take the successor out if it does not"),
    OPENS_WHEN(
            "GIAS-16",
            Severity.QUERY,
            "OpenDate",
            "the day on which a proposed setting opens",
            "Find out when it opens before a child is given a place there"),
    BASE_NEW(
            "GIAS-17",
            Severity.QUERY,
            "TypeOfResourcedProvision (name)",
            "a provision of this kind on record",
            "It is added as the file has it. Check its year groups, needs and places, and enter its yearly cost, which GIAS does not hold, or leave this line out"),
    BASE_PLACES(
            "GIAS-18",
            Severity.QUERY,
            "SenUnitCapacity, ResourcedProvisionCapacity",
            "the places on record for this academic year",
            "The register is not changed. If the file is right, change the places there"),
    NEEDS(
            "GIAS-19",
            Severity.QUERY,
            "SEN1 to SEN13",
            "the needs on record",
            "The register is not changed. If the file is right, change the needs there"),
    BASE_CAPACITY(
            "GIAS-20",
            Severity.QUERY,
            "SenUnitCapacity, ResourcedProvisionCapacity",
            "a whole number of places",
            "Ask the setting how many places it has"),
    NEED(
            "GIAS-21",
            Severity.QUERY,
            "SEN1 to SEN13",
            "a type of need on our list",
            "The other needs were read. Enter this one by hand if it matters"),
    BASE_OF_WHICH(
            "GIAS-22",
            Severity.ERROR,
            "URN",
            "a setting that is certain",
            "Decide first which setting on record this is, load that, and import again"),
    BASES_MANY(
            "GIAS-23",
            Severity.QUERY,
            "TypeOfResourcedProvision (name)",
            "one provision of this kind on record",
            "Compare capacity and needs by hand"),
    OFFER_NEW(
            "GIAS-24",
            Severity.QUERY,
            "TypeOfEstablishment (code)",
            "what this setting offers on record",
            "It is added without a limit of places, as children with a plan take none that the authority commissions. Check its year groups and enter what a plan costs there a year, or leave this line out"),
    PLACES_NEW(
            "GIAS-25",
            Severity.QUERY,
            "TypeOfEstablishment (code)",
            "what this setting offers on record",
            "It is added without places. Enter how many places the authority commissions and their yearly cost, which GIAS does not hold, or bring the spreadsheet of places");

    private final String number;
    private final Severity severity;
    private final String column;
    private final String expected;
    private final String remedy;

    GiasRule(String number, Severity severity, String column, String expected, String remedy) {
        this.number = number;
        this.severity = severity;
        this.column = column;
        this.expected = expected;
        this.remedy = remedy;
    }

    /** Its number, under which the remedy is found in the help. */
    public String number() {
        return number;
    }

    /** How grave it is to break it. */
    public Severity severity() {
        return severity;
    }

    /** The column or columns; blank where it is for several. */
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
        return fault(column, found);
    }

    ImportFault fault(String inColumn, String found) {
        return new ImportFault(number, severity, inColumn, found, expected, remedy);
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(number, severity, column, expected, remedy);
    }
}
