package org.throughline.tutorgroups.engine;

import java.util.List;

/**
 * One time that a rule is not met.
 *
 * @param rule the rule
 * @param about what is not spread evenly, or the school; blank for other rules
 * @param group where, 0 and up; -1 where it concerns two groups
 * @param children whom it concerns, places in the list of children; empty for even shares and sizes
 * @param count by how many children, or 1
 * @param points what it costs; 0 where the rule must hold
 */
public record Finding(GroupRule rule, String about, int group, List<Integer> children, int count, int points) {}
