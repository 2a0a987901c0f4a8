/** Attendance and suspensions of children before and after a move, by level of support: numbers, no names. */
@NullMarked
package org.throughline.transitions.impact;

import org.jspecify.annotations.NullMarked;
