/** Screens where several settings write in one record. */
@NullMarked
package org.throughline.transitions.contribute.ui;

import org.jspecify.annotations.NullMarked;
