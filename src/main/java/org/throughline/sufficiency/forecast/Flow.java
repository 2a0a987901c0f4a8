package org.throughline.sufficiency.forecast;

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
}
