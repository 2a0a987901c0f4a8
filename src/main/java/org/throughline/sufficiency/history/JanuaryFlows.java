package org.throughline.sufficiency.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.State;

/** Who joined, moved and left between two counts of the same children. */
final class JanuaryFlows {

    private JanuaryFlows() {}

    /**
     * The flows of a year.
     *
     * @param january the first January
     * @param before each child then
     * @param after each child a year later
     */
    static List<Flow> between(int january, Map<UUID, State> before, Map<UUID, State> after) {
        Set<UUID> everybody = new HashSet<>(before.keySet());
        everybody.addAll(after.keySet());
        return Flow.summed(everybody.stream()
                .map(child -> new Flow(january, before.get(child), after.get(child), 1))
                .toList());
    }
}
