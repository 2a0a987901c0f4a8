package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Children who went from one state to another between two Januaries.
 *
 * @param year the first January; the second is a year later
 * @param from where they were; null for joiners: a new plan, or moved in
 * @param to where they are; null for leavers: the plan ended, or moved away
 * @param children how many, 1 or more
 */
public record Flow(int year, @Nullable State from, @Nullable State to, int children) {

    /** Refuses children from nowhere to nowhere, and fewer than one. */
    public Flow {
        if ((from == null && to == null) || children < 1) {
            throw new IllegalArgumentException("A flow has a state at one side at least, and children");
        }
    }

    /** Flows alike as one, in the order in which each first came. */
    public static List<Flow> summed(Collection<Flow> flows) {
        Map<Flow, Integer> children = new LinkedHashMap<>();
        flows.forEach(flow -> children.merge(new Flow(flow.year, flow.from, flow.to, 1), flow.children, Integer::sum));
        List<Flow> summed = new ArrayList<>();
        children.forEach((one, count) -> summed.add(new Flow(one.year, one.from, one.to, count)));
        return summed;
    }
}
