/** Pointers that a safeguarding file exists and how it travels; never what stands in it. */
@NullMarked
package org.throughline.transitions.safeguarding;

import org.jspecify.annotations.NullMarked;
