/** How full provisions are by year group, from who is where: the register of the borough's places. */
@NullMarked
@NamedInterface("register")
package org.throughline.placement.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
