package org.throughline.sufficiency.gap;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.Distribution;

/** What the gap says in words, on the screen and on paper alike. */
public final class GapWords {

    /** How the pounds of today's practice are counted. */
    public static final String PRACTICE_POUNDS =
            "A child in a specialist place costs what today's children cost on average in that kind of place, in the"
                    + " borough or out of it, by the annual costs of our list of provisions. State-funded places of the borough"
                    + " that nobody takes cost their place funding, and as large a part is driven as of those who stay where"
                    + " they are. Place funding and transport: see Assumptions of planning for the source";

    private GapWords() {}

    /** The pounds a year of today's practice; blank where they are not known. */
    public static String practicePounds(GapYear year) {
        Distribution pounds = year.practicePounds();
        return pounds == null
                ? ""
                : "Places and transport of all of them cost about " + Formats.about(pounds.median())
                        + " a year (80 % range: " + Formats.about(pounds.p10()) + " to "
                        + Formats.about(pounds.p90()) + ").";
    }

    /** What becomes of all who need a place in a year. */
    public static String sentence(GapYear year, ToldYear told) {
        return "September " + year.academicYear() + ": " + told.words(told.total(), "a specialist place") + "."
                + (told.isNamed() ? "" : " On average over the futures, rounded so that it adds up.");
    }

    /** Why the lines of a year add up. */
    public static String addingUp(GapResult result, ToldYear told) {
        return told.isNamed()
                ? "The numbers are of named children and add up as they stand."
                : "Averages over " + result.futures()
                        + " futures, rounded so that each line adds up. In every single future it adds up, too.";
    }

    /** What the gap takes for granted, by what it is about. */
    public static Map<String, String> assumptions(GapResult result) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "Who needs a place",
                "In the first September the children with a plan today who are in a specialist place then or find no"
                        + " other. In later years as many by NC year and need as the forecast counts in specialist"
                        + " settings, in each future");
        all.put(
                "Who stays",
                "Who has a place that goes on keeps it; out of the borough until the end of the phase, in the first"
                        + " September as long as the place goes on. Nobody is moved");
        all.put(
                "Who finds a place",
                "Needs, NC years, sex and features of each provision as the register has them; fewest short first, then"
                        + " as in a run: nearest and least costly. Which of two needs goes short where both could use the"
                        + " last place follows from that");
        all.put(
                "Places that can be used",
                String.format(Locale.UK, "%.0f", 100 * result.usable())
                        + " % of those of the register, less those kept back and those other authorities' children hold,"
                        + " rounded to whole places. " + UnitCost.USABLE.label()
                        + ": see Assumptions of planning for its source");
        all.put(
                "What counts as a place",
                "Bases, units and special schools of the borough. Alternative provision never does");
        if (result.years().stream().allMatch(year -> year.practicePounds() != null)) {
            all.put("Pounds of today's practice", PRACTICE_POUNDS);
        }
        all.put(
                "Possible futures",
                result.futures()
                        + " of the forecast's own, the same in each calculation. Median and 80 % range are of the"
                        + " futures");
        return all;
    }
}
