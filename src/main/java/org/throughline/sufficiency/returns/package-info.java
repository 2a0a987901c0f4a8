/**
 * Returns to the Department for Education, filled in from the records as far as they go: the place-change list, the
 * SCAP SEND grid and the DSG management plan grid. What is not known is blank and listed.
 *
 * <p>For planners: counts and pounds, no names of children. The forms themselves were not at hand; what follows public
 * sources says so.
 */
@NullMarked
package org.throughline.sufficiency.returns;

import org.jspecify.annotations.NullMarked;
