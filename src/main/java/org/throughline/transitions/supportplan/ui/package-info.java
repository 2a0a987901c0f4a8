/** Screens on support plans for other systems. */
@NullMarked
package org.throughline.transitions.supportplan.ui;

import org.jspecify.annotations.NullMarked;
