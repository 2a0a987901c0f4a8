/** The screens on which officers decide. */
@NullMarked
package org.throughline.casework.decide.ui;

import org.jspecify.annotations.NullMarked;
