/** The lists of children that area SEND inspections ask for (Annex A), from our own records. */
@NullMarked
@NamedInterface("annexa")
package org.throughline.interchange.annexa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
