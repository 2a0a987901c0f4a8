/** Who counts as a child of a setting. */
@NullMarked
package org.throughline.transitions.roll;

import org.jspecify.annotations.NullMarked;
