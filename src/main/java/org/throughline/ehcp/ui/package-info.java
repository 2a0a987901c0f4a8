/** Screens of the statutory rules. */
@NullMarked
package org.throughline.ehcp.ui;

import org.jspecify.annotations.NullMarked;
