/** The screen of the SEN2 return. */
@NullMarked
package org.throughline.interchange.sen2.ui;

import org.jspecify.annotations.NullMarked;
