/** Screens for tokens, packs and the export log. */
@NullMarked
package org.throughline.opendata.ui;

import org.jspecify.annotations.NullMarked;
