/** What transitions tells other modules. */
@NullMarked
@NamedInterface("events")
package org.throughline.transitions.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
