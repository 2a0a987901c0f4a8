/** Where the children of a run come from and where it proposes that they go, as counts. */
@NullMarked
@NamedInterface("flow")
package org.throughline.matching.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
