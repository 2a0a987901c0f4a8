package org.throughline.sufficiency.highneeds;

/** A line of the high-needs block. */
public enum BlockLine {
    /** What was overspent before. */
    OPENING(
            Kind.OPENING,
            "Deficit brought forward",
            "What the block was overspent by on 31 March before the year; a surplus is below 0. Entered for the first"
                    + " year; after that it is what the year before carries forward, unless the accounts say otherwise"),
    /** The grant. */
    ALLOCATION(
            Kind.INCOME,
            "High-needs allocation",
            "High needs block of the dedicated schools grant, before DfE takes off what it pays to academies and colleges"
                    + " direct"),
    /** From the schools block. */
    TRANSFER(
            Kind.INCOME,
            "Moved from the schools block",
            "Up to 0.5 % of the schools block where Schools Forum agrees; more needs the Secretary of State"),
    /** Everything else that comes in. */
    OTHER_INCOME(
            Kind.INCOME,
            "Other income",
            "Safety valve payments and other grants, and what other authorities pay for their children"),
    /** Places. */
    PLACES(
            Kind.SPEND,
            "Place funding",
            "Commissioned places of the borough's special schools, bases and alternative provision, paid whether a place"
                    + " is taken or not"),
    /** Top-ups. */
    TOP_UPS(
            Kind.SPEND,
            "Top-ups by band",
            "What the band of each child adds to place funding, by the days on which the child has it"),
    /** Fees. */
    FEES(
            Kind.SPEND,
            "Independent and non-maintained fees",
            "What a year at an independent or non-maintained special school costs, for the children who are there"),
    /** Everything else that is spent. */
    OTHER_SPEND(
            Kind.SPEND,
            "Other spend",
            "Education otherwise than at school, hospital education, therapies, support services, colleges"),
    /** Written off. */
    WRITE_OFF(
            Kind.WRITE_OFF,
            "Written off",
            "The part of the deficit that DfE writes off: 90 % of what is eligible on 31 March 2026, against an approved"
                    + " reform plan"),
    /** Transport, which the general fund pays. */
    TRANSPORT(
            Kind.BESIDE,
            "Home to school transport",
            "Transport of children with plans. The council's general fund pays it, so it is beside the block and not in"
                    + " its totals");

    private final Kind kind;
    private final String label;
    private final String definition;

    /** How a line counts. */
    public enum Kind {
        /** Where the year begins. */
        OPENING,
        /** Comes in. */
        INCOME,
        /** Goes out. */
        SPEND,
        /** Taken off the deficit at the end of the year. */
        WRITE_OFF,
        /** Shown, but not in the totals. */
        BESIDE
    }

    BlockLine(Kind kind, String label, String definition) {
        this.kind = kind;
        this.label = label;
        this.definition = definition;
    }

    /** How it counts. */
    public Kind kind() {
        return kind;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What it is. */
    public String definition() {
        return definition;
    }
}
