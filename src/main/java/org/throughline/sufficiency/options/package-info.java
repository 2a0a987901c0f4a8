/**
 * What to open, and when: which projects of candidate sites and of scenarios are best under the budgets of several
 * years, proven for the middle one of several futures, and what that choice is worth in the others.
 *
 * <p>For planners: counts, no names. It proposes; officers decide.
 */
@NullMarked
package org.throughline.sufficiency.options;

import org.jspecify.annotations.NullMarked;
