/** The page on which a service without users begins. */
@NullMarked
package org.throughline.demo.ui;

import org.jspecify.annotations.NullMarked;
