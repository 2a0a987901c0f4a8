package org.throughline.matching.rules;

import java.util.List;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * Where an answer departs from a rule.
 *
 * @param rule the rule
 * @param provision where
 * @param where which of its children: a key stage or need; blank for all
 * @param pupils pupils of the problem whom it is about
 * @param units by how much, in the rule's unit; above 0
 */
public record Finding(Rule rule, Provision provision, String where, List<Pupil> pupils, long units) {}
