/** Packs of the borough's own data, without names. */
@NullMarked
package org.throughline.opendata.packs;

import org.jspecify.annotations.NullMarked;
