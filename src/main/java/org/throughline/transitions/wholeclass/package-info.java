/** A class that moves as one: its sheet of short questions, its progress, and sending what is ready of it. */
@NullMarked
package org.throughline.transitions.wholeclass;

import org.jspecify.annotations.NullMarked;
