/** The turn of the academic year: who stays, moves, arrives, leaves, and of whom nothing is settled. */
@NullMarked
@NamedInterface("rollover")
package org.throughline.placement.rollover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
