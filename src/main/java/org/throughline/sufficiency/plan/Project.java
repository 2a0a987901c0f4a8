package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.util.Set;

/**
 * New provision that opens together or not at all.
 *
 * @param id unique
 * @param name shown to people; may be blank
 * @param provisions ids of the provisions that exist only if it is chosen
 * @param capital pounds to build it, 0 or more
 * @param fixed pounds whoever comes, 0 or more: of a year, or of all the years that are planned for
 * @param period the place of the budget that pays for it, from 0
 * @param alternative projects with the same word here, blank apart, exclude one another
 */
public record Project(
        String id,
        String name,
        Set<String> provisions,
        BigDecimal capital,
        BigDecimal fixed,
        int period,
        String alternative) {

    /** Copies the set. */
    public Project {
        provisions = Set.copyOf(provisions);
    }

    /** A project paid for by the first budget, which excludes no other one. */
    public Project(String id, String name, Set<String> provisions, BigDecimal capital, BigDecimal fixed) {
        this(id, name, provisions, capital, fixed, 0, "");
    }
}
