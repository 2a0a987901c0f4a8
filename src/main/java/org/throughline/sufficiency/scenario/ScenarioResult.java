package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.Projection;

/**
 * What a scenario would change, frozen.
 *
 * @param entryYear the academic year that this year's children enter
 * @param futures possible futures in which children were matched
 * @param named this year's children who need a place
 * @param staying children in specialist places who stay in the entry year
 * @param changes what was changed
 * @param capital pounds to build what opens and what grows
 * @param prices what was taken for granted
 * @param outlook doing nothing and with the scenario
 * @param openings what is opened
 * @param gaps who is short of places of the borough, by need, phase and January; empty where it was worked out before
 *     that was a matching
 * @param plansLevel children with plans by January, doing nothing, if there were as many residents as in the last
 *     January known
 * @param plansNothing children with plans by January, doing nothing
 * @param plansScenario children with plans by January, with the scenario
 * @param ladder what each action changes; null where it was worked out before that was asked
 * @param practice children out of the borough by academic year if today's shares of placements stayed as they are: what
 *     doing nothing comes to; null where it was worked out before that was asked
 * @param practicePounds pounds a year by academic year if today's practice were carried on; null where it was worked
 *     out before that was asked, and before places were filled only as far as they can be used
 */
public record ScenarioResult(
        int entryYear,
        int futures,
        int named,
        int staying,
        List<Change> changes,
        BigDecimal capital,
        UnitCostList prices,
        Projection outlook,
        List<Opened> openings,
        List<Gap> gaps,
        Map<Integer, Distribution> plansLevel,
        Map<Integer, Distribution> plansNothing,
        Map<Integer, Distribution> plansScenario,
        @Nullable ActionLadder ladder,
        @Nullable List<Distribution> practice,
        @Nullable List<Distribution> practicePounds) {

    /** Copies the collections. */
    public ScenarioResult {
        changes = List.copyOf(changes);
        openings = List.copyOf(openings);
        gaps = List.copyOf(gaps);
        practice = practice == null ? null : List.copyOf(practice);
        practicePounds = practicePounds == null ? null : List.copyOf(practicePounds);
        plansLevel = Map.copyOf(plansLevel);
        plansNothing = Map.copyOf(plansNothing);
        plansScenario = Map.copyOf(plansScenario);
    }

    /** Whether a figure is of one to four real children: those of the entry year are named, not drawn. */
    public static boolean isFew(Measure figure, Distribution spread) {
        boolean ofChildren = figure == Measure.CHILDREN
                || figure == Measure.OUT_OF_BOROUGH
                || figure == Measure.NEWLY_OUT
                || figure == Measure.UNPLACED;
        return ofChildren
                && spread.min() == spread.max()
                && spread.mean() != 0
                && Math.abs(spread.mean()) < Formats.FEW;
    }

    /**
     * Something the scenario opens.
     *
     * @param id as the outlook names it
     * @param name its name
     * @param kind a base or a special school
     * @param need the need it is for
     * @param phase the phase
     * @param opens the academic year it opens in, delays counted
     * @param places places by academic year
     * @param capital pounds to build it
     */
    public record Opened(
            String id,
            String name,
            NewProvision.Kind kind,
            NeedType need,
            Phase phase,
            int opens,
            Map<Integer, Integer> places,
            BigDecimal capital) {

        /** Copies the map. */
        public Opened {
            places = Map.copyOf(places);
        }
    }

    /**
     * Need and places of a group in a January.
     *
     * @param january the January
     * @param need code of the need
     * @param phase the phase
     * @param nothing doing nothing
     * @param scenario with the scenario
     */
    public record Gap(int january, String need, Phase phase, Side nothing, Side scenario) {}

    /**
     * One side of a gap.
     *
     * @param demand who needs a specialist place, median of the futures
     * @param without of these, who finds no place of the borough and does not stay elsewhere, median of the futures
     * @param chanceShort the part of the futures in which somebody is short, 0 to 1
     */
    public record Side(int demand, int without, double chanceShort) {}
}
