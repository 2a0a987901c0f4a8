/** Children placed out of the borough, and where children live by square kilometre. */
@NullMarked
@NamedInterface("register")
package org.throughline.sufficiency.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
