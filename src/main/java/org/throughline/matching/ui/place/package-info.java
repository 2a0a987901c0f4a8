/**
 * The screens' pieces of 'find a place now': the plan of the coming year while it is calculated.
 *
 * <p>For placement officers; it proposes and a named officer decides (Children and Families Act 2014, sections 38 to
 * 40).
 */
@NullMarked
package org.throughline.matching.ui.place;

import org.jspecify.annotations.NullMarked;
