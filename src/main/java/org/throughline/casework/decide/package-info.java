/** What a named officer decides for a case, with ground and evidence; nothing is decided by the program. */
@NullMarked
@NamedInterface("decide")
package org.throughline.casework.decide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
