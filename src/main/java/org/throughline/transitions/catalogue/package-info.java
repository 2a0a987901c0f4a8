/** The questions of a record as data: who sees an answer, what makes a level of support, what an answer may be. */
@NullMarked
@NamedInterface("catalogue")
package org.throughline.transitions.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
