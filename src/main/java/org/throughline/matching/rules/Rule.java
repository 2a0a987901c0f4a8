package org.throughline.matching.rules;

import java.util.Arrays;
import java.util.List;

/**
 * A named rule beyond the matching pack. Each adds points for each unit by which an answer departs from it; with 0
 * points it is off.
 */
public enum Rule {
    /** Journeys no longer than guidance says. */
    TRAVEL_TOLERANCE(
            "Journeys within the tolerance",
            "A journey takes longer than guidance says. Minutes are an estimate: 1.3 times the straight line at the speed"
                    + " set here; roads, routes and traffic are not known.",
            "each minute over",
            "Guidance of 45 minutes for primary and 75 for secondary age: unverified",
            10,
            false),
    /** Children follow the pathway of their provision. */
    FEEDER(
            "Feeder pathways",
            "A child's current provision feeds others, at least one of them is open to the child, and the child is at"
                    + " none of them.",
            "each child",
            "The authority's own list of pathways, kept in this version",
            100,
            false),
    /** Few changes to a plan that families and schools know. */
    DISRUPTION(
            "Few changes to the published plan",
            "A child is elsewhere than in the plan published for the year of entry.",
            "each child",
            "Throughline's own rule: a plan that families have heard of is changed for a reason only",
            300,
            false),
    /** No child is alone of its age. */
    AGE_PEERS(
            "Peers of the same key stage",
            "A child at a specialist provision has fewer others of the same key stage there than set here; children who stay"
                    + " there count.",
            "each child",
            "Peer-group fit in admissions tests of special schools (Norfolk); at least 2 peers is a proposal",
            100,
            true),
    /** No child is alone in its need. */
    NEED_PEERS(
            "Peers with the same primary need",
            "A child at a specialist provision has fewer others of the same primary need and key stage there than set here;"
                    + " children who stay there count.",
            "each child",
            "Peer-group fit in admissions tests of special schools (Norfolk); the number is a proposal",
            50,
            true),
    /** Few children at high risk together. */
    HIGH_RISK(
            "Few children at high risk together",
            "A key stage of a specialist provision has more children whose plan records a high behaviour risk than set here.",
            "each child over",
            "Cohort dynamics are a criterion of SEMH bases (Essex); the number is the authority's to set: unverified",
            200,
            true),
    /** Few children who need an adult close by together. */
    CLOSE_SUPPORT(
            "Few children on close support together",
            "A key stage of a specialist provision has more children whose plan records a staffing ratio of one adult to so few"
                    + " children than set here.",
            "each child over",
            "Published ratios differ by provision, such as 1 to 2 (Hoyle); the number is the authority's to set: unverified",
            100,
            true),
    /** Some places are left free. */
    CONTINGENCY(
            "Places left free for the year",
            "A provision in the borough has fewer places left in the year of entry than set here. A child goes before a"
                    + " free place: being unplaced or out of the borough always counts more.",
            "each place",
            "1 to 2 places for children who come in the year are a proposal",
            100,
            true),
    /** Nobody is asked to take in too many at once. */
    SCHOOL_LOAD(
            "New children at one provision",
            "A specialist provision would have to be consulted about, and take in, more new children than set here.",
            "each child over",
            "One special school had 160 consultations in a year (Schools Week); the number is the authority's to set",
            20,
            true);

    private final String label;
    private final String meaning;
    private final String unit;
    private final String source;
    private final int suggested;
    private final boolean aboutGroups;

    Rule(String label, String meaning, String unit, String source, int suggested, boolean aboutGroups) {
        this.label = label;
        this.meaning = meaning;
        this.unit = unit;
        this.source = source;
        this.suggested = suggested;
        this.aboutGroups = aboutGroups;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** When an answer departs from the rule. */
    public String meaning() {
        return meaning;
    }

    /** What the points are counted for. */
    public String unit() {
        return unit;
    }

    /** Where the rule and its number come from. */
    public String source() {
        return source;
    }

    /** Points to begin with where the rule is switched on. A proposal: 100 points are £10,000 a year, or 7.7 km. */
    public int suggested() {
        return suggested;
    }

    /** Whether it depends on who else is at a provision, so that a proof knows a bound only. */
    public boolean isAboutGroups() {
        return aboutGroups;
    }

    /** What can be set about the rule. */
    public List<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.rule() == this)
                .toList();
    }

    /** A number that a rule needs. */
    public enum Setting {
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

        Setting(String label, int usual, int min, int max) {
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
                case PRIMARY_MINUTES, SECONDARY_MINUTES, SPEED -> TRAVEL_TOLERANCE;
                case FEWEST_AGE_PEERS -> AGE_PEERS;
                case FEWEST_NEED_PEERS -> NEED_PEERS;
                case MOST_HIGH_RISK -> HIGH_RISK;
                case MOST_CLOSE_SUPPORT, CLOSE_RATIO -> CLOSE_SUPPORT;
                case LEFT_FREE -> CONTINGENCY;
                case MOST_NEW -> SCHOOL_LOAD;
            };
        }
    }
}
