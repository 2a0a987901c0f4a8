package org.throughline.matching.solver;

import java.util.List;
import org.throughline.matching.problem.Points;
import org.throughline.matching.rules.RuleGroup;

/**
 * One provision open to one pupil, with everything the constraints ask about the pair worked out before the search.
 *
 * @param provision the provision
 * @param points the points of the pair
 * @param occupied the limits in which the pupil would count
 * @param groups the groups of further rules in which the pupil would count
 */
record PlaceOption(CandidateProvision provision, Points points, List<OpenPlaces> occupied, List<RuleGroup> groups) {}
