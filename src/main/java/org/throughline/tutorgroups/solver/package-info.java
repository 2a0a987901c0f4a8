/** The search for tutor groups with OptaPlanner: units of children that stay together, and the group of each. */
@NullMarked
@NamedInterface("solver")
package org.throughline.tutorgroups.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
