/** Screens of tutor groups. */
@NullMarked
package org.throughline.tutorgroups.ui;

import org.jspecify.annotations.NullMarked;
