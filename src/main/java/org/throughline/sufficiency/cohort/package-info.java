/**
 * The first cohort of new provision: who would come by year, the settings they leave, and how many places fill, so that
 * places can be named in steps.
 *
 * <p>Counts for planners; names for placement officers. It proposes; a named officer decides on each place.
 */
@NullMarked
package org.throughline.sufficiency.cohort;

import org.jspecify.annotations.NullMarked;
