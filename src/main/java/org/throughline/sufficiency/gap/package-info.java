/**
 * What is missing: who needs a specialist place in the years of a frozen forecast, who stays where they are, who finds
 * a place of the borough and who is short, and the same if today's practice were carried on.
 *
 * <p>For planners: counts, no names. Plain values with the words and the rounding that go with them.
 */
@NullMarked
@NamedInterface("gap")
package org.throughline.sufficiency.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
