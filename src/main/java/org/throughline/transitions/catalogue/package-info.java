/** The questions of a record as data: who sees an answer, what makes a level of support, what an answer may be. */
@NullMarked
package org.throughline.transitions.catalogue;

import org.jspecify.annotations.NullMarked;
