/** Screens on whether support travelled. */
@NullMarked
package org.throughline.transitions.travel.ui;

import org.jspecify.annotations.NullMarked;
