/** The screen on which a pack is brought in. */
@NullMarked
package org.throughline.interchange.pack.ui;

import org.jspecify.annotations.NullMarked;
