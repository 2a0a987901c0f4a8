package org.throughline.sufficiency.comparators;

import java.util.Map;
import java.util.OptionalDouble;
import org.throughline.sufficiency.published.PublishedAuthority;

/** What authorities are compared by. Only shares and rates, so that large and small authorities can be compared. */
public enum ComparedMeasure {
    /** Growth of last year. */
    GROWTH_1("Growth of plans, last year", "Plans in the January against those in the January before", growth(1)),
    /** Growth of three years. */
    GROWTH_3(
            "Growth of plans a year, last three years",
            "Plans in the January against those three Januaries before, as growth a year (the cube root)",
            growth(3)),
    /** Plans that began. */
    NEW_PLANS(
            "New plans for each 100 plans",
            "Plans that began in the calendar year before the January, for each 100 plans in it",
            PublishedAuthority::newShare),
    /** Mainstream schools. */
    MAINSTREAM(
            "In mainstream schools",
            "Share of all plans in the January whose child is in a mainstream school, SEN units and resourced provision"
                    + " included",
            share("mainstream")),
    /** State-funded special schools. */
    SPECIAL(
            "In state-funded special schools",
            "Share of all plans in the January whose child or young person is in state-funded special schools",
            share("special-state")),
    /** Independent and non-maintained special schools. */
    INDEPENDENT(
            "In independent and non-maintained special schools",
            "Share of all plans in the January whose child or young person is in independent and non-maintained special schools",
            share("special-independent")),
    /** Alternative provision. */
    ALTERNATIVE(
            "In alternative provision",
            "Share of all plans in the January whose child or young person is in alternative provision and pupil referral units",
            share("alternative")),
    /** Further education. */
    FURTHER_EDUCATION(
            "In further education",
            "Share of all plans in the January whose child or young person is in colleges and other further education",
            share("further-education")),
    /** Educated elsewhere. */
    ELSEWHERE(
            "Educated elsewhere",
            "Share of all plans in the January whose child is educated elsewhere, such as otherwise than at school",
            share("elsewhere"));

    /** How a figure is made of what is published up to a January. */
    private interface Figure {
        OptionalDouble of(PublishedAuthority authority, int january);
    }

    private final String label;
    private final String definition;
    private final Figure figure;

    ComparedMeasure(String label, String definition, Figure figure) {
        this.label = label;
        this.definition = definition;
        this.figure = figure;
    }

    private static Figure growth(int years) {
        return (authority, january) -> {
            OptionalDouble growth = authority.growth(january, years);
            return growth.isEmpty() ? growth : OptionalDouble.of(Math.exp(growth.getAsDouble()) - 1);
        };
    }

    private static Figure share(String setting) {
        return (authority, january) -> {
            Map<String, Integer> settings = authority.settings().getOrDefault(january, Map.of());
            Integer plans = authority.totals().get(january);
            Integer there = settings.get(setting);
            return plans == null || plans <= 0 || there == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) there / plans);
        };
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What it is. */
    public String definition() {
        return definition;
    }

    /** The figure of an authority in a January, as a share of 1; empty where what it takes is not published. */
    OptionalDouble of(PublishedAuthority authority, int january) {
        return figure.of(authority, january);
    }
}
