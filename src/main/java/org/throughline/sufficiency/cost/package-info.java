/** What a place costs: figures with default, source and year, editable by planners. */
@NullMarked
@NamedInterface("cost")
package org.throughline.sufficiency.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
