/** What was sent of all the children who come to a setting in a year, read at once. */
@NullMarked
@NamedInterface("arrivals")
package org.throughline.transitions.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
