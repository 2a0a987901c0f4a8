package org.throughline.provision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.throughline.shared.ProvisionType;

/** What a plan costs in mainstream schools. */
public final class MainstreamCost {

    private MainstreamCost() {}

    /**
     * What a plan costs in a mainstream school, a year: it follows the child, not the school, so it is one for all of
     * them, the middle of those recorded; 0 where there is none.
     */
    public static BigDecimal middle(Collection<ProvisionRecord> register) {
        List<BigDecimal> costs = register.stream()
                .filter(provision -> provision.type() == ProvisionType.MAINSTREAM)
                .map(ProvisionRecord::annualCost)
                .sorted()
                .toList();
        return costs.isEmpty() ? BigDecimal.ZERO : costs.get(costs.size() / 2);
    }
}
