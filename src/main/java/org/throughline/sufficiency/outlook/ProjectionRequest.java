package org.throughline.sufficiency.outlook;

import java.util.List;
import org.throughline.matching.problem.Pupil;

/**
 * What to look ahead at.
 *
 * @param entryYear the academic year that this year's children enter
 * @param years academic years to look at, the entry year the first
 * @param futures possible futures, 1 or more
 * @param named this year's children who need a place
 * @param residents those who stay where they are in the entry year, in whatever place
 * @param terms what else costs money
 * @param nothing doing nothing
 * @param scenario what is planned
 */
public record ProjectionRequest(
        int entryYear,
        int years,
        int futures,
        List<Pupil> named,
        List<ContinuingPupil> residents,
        CostAssumptions terms,
        ProjectionCase nothing,
        ProjectionCase scenario) {

    /** Copies the lists and refuses what cannot be looked at. */
    public ProjectionRequest {
        named = List.copyOf(named);
        residents = List.copyOf(residents);
        if (years < 1 || futures < 1) {
            throw new IllegalArgumentException("A projection looks one year ahead or more, in one future or more");
        }
        for (ProjectionCase arm : List.of(nothing, scenario)) {
            int last = arm.forecast().history().lastJanuary() + arm.forecast().years();
            if (entryYear + years > last || entryYear < arm.forecast().history().lastJanuary()) {
                throw new IllegalArgumentException("The forecast does not reach the years to look at");
            }
        }
    }

    /** The same children and years with one case as what is done and as what is planned. */
    public ProjectionRequest doing(ProjectionCase each) {
        return new ProjectionRequest(entryYear, years, futures, named, residents, terms, each, each);
    }
}
