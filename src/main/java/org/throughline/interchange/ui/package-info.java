/** Screens of imports: bring a file, look at what would happen, decide, load, undo. */
@NullMarked
package org.throughline.interchange.ui;

import org.jspecify.annotations.NullMarked;
