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
 * @param fixed pounds a year whoever comes, 0 or more
 */
public record Project(String id, String name, Set<String> provisions, BigDecimal capital, BigDecimal fixed) {

    /** Copies the set. */
    public Project {
        provisions = Set.copyOf(provisions);
    }
}
