/** A child's line of time: places, plan, records, reviews and moves, put together from the features that know them. */
@NullMarked
@NamedInterface("road")
package org.throughline.placement.road;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
