/** Whether support travels with a child: what the receiving setting kept, changed and dropped of what a record says. */
@NullMarked
package org.throughline.transitions.travel;

import org.jspecify.annotations.NullMarked;
