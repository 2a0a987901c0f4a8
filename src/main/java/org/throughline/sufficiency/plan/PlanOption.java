package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.util.Set;
import org.throughline.matching.problem.Assessment;

/**
 * A set of projects with the best placement found for it.
 *
 * @param projects ids of the chosen projects
 * @param assessment where everybody is, by the rules of the matching pack
 * @param capital pounds to build them
 * @param annual pounds a year: what the projects cost whoever comes, and every placement
 * @param isProven whether no set of as many projects within the budget is better
 */
public record PlanOption(
        Set<String> projects, Assessment assessment, BigDecimal capital, BigDecimal annual, boolean isProven) {

    /** Copies the set. */
    public PlanOption {
        projects = Set.copyOf(projects);
    }

    /** Pupils without a place. */
    public long unplaced() {
        return assessment.totals().unplaced();
    }

    /** Pupils out of the borough. */
    public long outOfBorough() {
        return assessment.totals().outOfBorough();
    }
}
