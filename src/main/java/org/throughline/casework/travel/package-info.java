/** Whether a child would get help with travel to a setting, in words, and what it would cost; an officer judges. */
@NullMarked
@NamedInterface("travel")
package org.throughline.casework.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
