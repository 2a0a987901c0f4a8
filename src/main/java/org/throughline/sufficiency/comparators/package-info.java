/**
 * An authority beside its neighbours and England, from the published figures of a release, with its rank among all
 * authorities that are in it.
 *
 * <p>For planners: figures that are published anyway.
 */
@NullMarked
package org.throughline.sufficiency.comparators;

import org.jspecify.annotations.NullMarked;
