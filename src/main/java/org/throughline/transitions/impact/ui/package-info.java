/** The screen of the evaluation of impact. */
@NullMarked
package org.throughline.transitions.impact.ui;

import org.jspecify.annotations.NullMarked;
