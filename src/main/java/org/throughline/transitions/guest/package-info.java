/** Receivers without an account: they read a record on screen by a link and a code, and give the receipt. */
@NullMarked
package org.throughline.transitions.guest;

import org.jspecify.annotations.NullMarked;
