package org.throughline.sufficiency.outlook;

/** What an outlook counts in each academic year. */
public enum Measure {
    /** Children in a specialist place, and those without one who need it. */
    CHILDREN("Children in a specialist place or without one"),
    /** Children in places outside the borough, those who were there before included. */
    OUT_OF_BOROUGH("Children placed out of the borough"),
    /** Children placed outside the borough in that year. */
    NEWLY_OUT("Children newly placed out of the borough"),
    /** Children for whom there is no place. */
    UNPLACED("Children without any place"),
    /** Kilometres from home to the place, on average, one way. */
    TRAVEL("Kilometres from home, on average, one way"),
    /** Pounds a year of places, those that nobody takes and substitutes for missing ones included. */
    PLACES("Pounds a year for places"),
    /** Pounds a year of transport. */
    TRANSPORT("Pounds a year for transport"),
    /** Pounds a year in all: the planner's view. */
    POUNDS("Pounds a year in all"),
    /**
     * Pounds a year that the children themselves add, as a tribunal counts them: the funding of places that are paid
     * whoever comes is left out.
     */
    MARGINAL("Pounds a year that the children themselves add");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
