/** What a record shows, built once: the screens and the paper draw the same picture. */
@NullMarked
package org.throughline.transitions.picture;

import org.jspecify.annotations.NullMarked;
