/**
 * Tutor groups as plain values: the children, what must and what should hold, an assessment of any grouping, what no
 * grouping can avoid, and why some wishes cannot be met together. No solver, no database.
 */
@NullMarked
@NamedInterface("engine")
package org.throughline.tutorgroups.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
