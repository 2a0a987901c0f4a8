/** Files of a matching service with children's NHS numbers. */
@NullMarked
package org.throughline.interchange.sui;

import org.jspecify.annotations.NullMarked;
