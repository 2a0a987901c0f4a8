/** What is printed of a record. */
@NullMarked
package org.throughline.transitions.print;

import org.jspecify.annotations.NullMarked;
