/** Files out: what each role may take out, as which file, and for what purpose. */
@NullMarked
package org.throughline.interchange.ui.out;

import org.jspecify.annotations.NullMarked;
