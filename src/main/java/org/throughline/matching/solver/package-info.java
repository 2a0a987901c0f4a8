/**
 * The planning model and its constraints for OptaPlanner, and the search that runs them.
 *
 * <p>For {@code matching} and for the command line. It knows the plain problem and answer only; the rules are those of
 * the matching pack.
 */
@NullMarked
@NamedInterface("solver")
package org.throughline.matching.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
