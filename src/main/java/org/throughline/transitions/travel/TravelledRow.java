package org.throughline.transitions.travel;

/**
 * What became of one kind of support.
 *
 * @param kind the kind, in words of the catalogue
 * @param children children of whose record a line of this kind was answered
 * @param kept lines kept
 * @param changed lines changed
 * @param dropped lines dropped
 * @param notYet lines not in place yet
 */
public record TravelledRow(String kind, int children, int kept, int changed, int dropped, int notYet) {

    /** Lines answered. */
    public int lines() {
        return kept + changed + dropped + notYet;
    }

    /** How many came out so. */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> kept;
            case CHANGED -> changed;
            case DROPPED -> dropped;
            case NOT_YET -> notYet;
        };
    }
}
