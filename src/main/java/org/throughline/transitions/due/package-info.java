/** Days by which something about a move is due, each counted in one place. */
@NullMarked
package org.throughline.transitions.due;

import org.jspecify.annotations.NullMarked;
