/** Pieces of the screen of safeguarding leads. */
@NullMarked
package org.throughline.transitions.safeguarding.ui;

import org.jspecify.annotations.NullMarked;
