/** The page on which a service without users begins, and the gallery of the pieces that screens are made of. */
@NullMarked
package org.throughline.demo.ui;

import org.jspecify.annotations.NullMarked;
