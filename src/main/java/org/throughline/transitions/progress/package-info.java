/** How far the borough's records are, setting by setting, against the deadlines. */
@NullMarked
package org.throughline.transitions.progress;

import org.jspecify.annotations.NullMarked;
