/** Screens of receivers without an account, and of those who hand a record over to them. */
@NullMarked
package org.throughline.transitions.guest.ui;

import org.jspecify.annotations.NullMarked;
