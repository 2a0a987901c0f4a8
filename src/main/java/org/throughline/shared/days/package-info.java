/** Which days are bank holidays, working days and school days, for whoever counts days. */
@NullMarked
@NamedInterface("days")
package org.throughline.shared.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
