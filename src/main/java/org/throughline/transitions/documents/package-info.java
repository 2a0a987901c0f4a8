/** Documents beside a record: checked, bounded, never rendered. */
@NullMarked
package org.throughline.transitions.documents;

import org.jspecify.annotations.NullMarked;
