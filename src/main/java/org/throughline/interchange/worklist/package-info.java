/** Safeguarding worklists that were worked through elsewhere. */
@NullMarked
package org.throughline.interchange.worklist;

import org.jspecify.annotations.NullMarked;
