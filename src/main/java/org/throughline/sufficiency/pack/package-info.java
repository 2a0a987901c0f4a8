/** The formats of the forecast pack and the planning pack: reading and writing plain files. */
@NullMarked
@NamedInterface("pack")
package org.throughline.sufficiency.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
