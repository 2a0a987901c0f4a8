/** The languages in which families and children read, and the sentences of each. */
@NullMarked
@NamedInterface("language")
package org.throughline.shared.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
