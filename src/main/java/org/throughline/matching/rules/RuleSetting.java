package org.throughline.matching.rules;

/** A number that a rule needs. */
public enum RuleSetting {
    /** Longest journey of a child of NC year 6 or below. */
    PRIMARY_MINUTES("Most minutes, up to Year 6", 45, 1, 240),
    /** Longest journey of a child of NC year 7 or above. */
    SECONDARY_MINUTES("Most minutes, from Year 7", 75, 1, 240),
    /** Average speed of a journey. */
    SPEED("Speed, kilometres an hour", 30, 5, 100),
    /** Others of the key stage each child should have. */
    FEWEST_AGE_PEERS("Fewest others", 2, 1, 20),
    /** Others of need and key stage each child should have. */
    FEWEST_NEED_PEERS("Fewest others", 1, 1, 20),
    /** Most children at high risk in a key stage of a provision. */
    MOST_HIGH_RISK("Most in a key stage", 2, 0, 50),
    /** Most children on close support in a key stage of a provision. */
    MOST_CLOSE_SUPPORT("Most in a key stage", 4, 0, 100),
    /** The most children an adult may have for it to count as close support. */
    CLOSE_RATIO("Children to one adult, at most", 2, 1, 20),
    /** Places to be left free. */
    LEFT_FREE("Places left free", 1, 1, 50),
    /** Most new children at a provision. */
    MOST_NEW("Most new children", 10, 1, 500);

    private final String label;
    private final int usual;
    private final int min;
    private final int max;

    RuleSetting(String label, int usual, int min, int max) {
        this.label = label;
        this.usual = usual;
        this.min = min;
        this.max = max;
    }

    /** The name shown to people, with the unit. */
    public String label() {
        return label;
    }

    /** The value until somebody sets another. */
    public int usual() {
        return usual;
    }

    /** The lowest value accepted. */
    public int min() {
        return min;
    }

    /** The highest value accepted. */
    public int max() {
        return max;
    }

    /** The rule that needs it. */
    public Rule rule() {
        return switch (this) {
            case PRIMARY_MINUTES, SECONDARY_MINUTES, SPEED -> Rule.TRAVEL_TOLERANCE;
            case FEWEST_AGE_PEERS -> Rule.AGE_PEERS;
            case FEWEST_NEED_PEERS -> Rule.NEED_PEERS;
            case MOST_HIGH_RISK -> Rule.HIGH_RISK;
            case MOST_CLOSE_SUPPORT, CLOSE_RATIO -> Rule.CLOSE_SUPPORT;
            case LEFT_FREE -> Rule.CONTINGENCY;
            case MOST_NEW -> Rule.SCHOOL_LOAD;
        };
    }
}
