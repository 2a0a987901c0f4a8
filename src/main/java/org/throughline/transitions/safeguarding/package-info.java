/** Pointers that a safeguarding file exists and how it travels; never what stands in it. */
@NullMarked
@NamedInterface("safeguarding")
package org.throughline.transitions.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
