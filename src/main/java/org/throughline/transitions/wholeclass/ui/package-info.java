/** The screens of a class that moves. */
@NullMarked
package org.throughline.transitions.wholeclass.ui;

import org.jspecify.annotations.NullMarked;
