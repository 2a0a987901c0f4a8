package org.throughline.tutorgroups.engine;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A child of the year group.
 *
 * @param id unlike every other child's
 * @param school where the child comes from; blank where that is not known
 * @param friends places in the list of children of those whom the child named, 0 and up
 * @param fixed the group to which somebody moved the child by hand, 0 and up; null where the search may choose
 */
public record Pupil(
        String id,
        String school,
        SortedSet<Integer> friends,
        @Nullable Integer fixed) {}
