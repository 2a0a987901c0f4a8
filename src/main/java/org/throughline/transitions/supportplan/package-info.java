/** A record in the shape that individual support plans are announced to have, for other systems. */
@NullMarked
package org.throughline.transitions.supportplan;

import org.jspecify.annotations.NullMarked;
