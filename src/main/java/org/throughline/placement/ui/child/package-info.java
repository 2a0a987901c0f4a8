/** The screens of one child: the file, and what of it is recorded, ended and corrected. */
@NullMarked
package org.throughline.placement.ui.child;

import org.jspecify.annotations.NullMarked;
