/** The alternative provision census, as far as our own records hold it. */
@NullMarked
@NamedInterface("apcensus")
package org.throughline.interchange.apcensus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
