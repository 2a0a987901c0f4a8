package org.throughline.tutorgroups.engine;

import java.util.Set;

/**
 * Children who have something in common and are to be spread evenly.
 *
 * @param name what they have in common, as people say it: 'children with SEN support'
 * @param points what each child more or fewer costs, in a group
 * @param slack how many children above or below an even share, rounded up or down, cost nothing; 0 and up
 * @param members places in the list of children
 */
public record EvenShare(String name, int points, int slack, Set<Integer> members) {

    /** How many children have it in common. */
    public int size() {
        return members.size();
    }

    /** The fewest that a group may have of them before it costs points. */
    public int fewest(int groups) {
        return Math.max(0, size() / groups - slack);
    }

    /** The most that a group may have of them before it costs points. */
    public int most(int groups) {
        return (size() + groups - 1) / groups + slack;
    }
}
