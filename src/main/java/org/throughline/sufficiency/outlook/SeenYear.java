package org.throughline.sufficiency.outlook;

import java.util.List;
import org.throughline.matching.problem.Pupil;

/**
 * Who is where in a year.
 *
 * @param holding who has a place from before: stays at it, or is named for it already
 * @param taking who takes a place of the borough
 * @param without who finds no place of the borough
 */
record SeenYear(List<ContinuingPupil> holding, List<ContinuingPupil> taking, List<Pupil> without) {}
