package org.throughline.matching.solver;

import java.util.List;
import org.throughline.matching.problem.Points;

/** One provision open to one pupil, with everything the constraints ask about the pair worked out before the search. */
record PlaceOption(CandidateProvision provision, Points points, List<OpenPlaces> occupied) {}
