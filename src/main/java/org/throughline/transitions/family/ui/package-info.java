/** The pages that families and children open by a link. */
@NullMarked
package org.throughline.transitions.family.ui;

import org.jspecify.annotations.NullMarked;
