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
    public List<RuleSetting> settings() {
        return Arrays.stream(RuleSetting.values())
                .filter(setting -> setting.rule() == this)
                .toList();
    }
}
