/** Throughline: the program and its commands. */
@NullMarked
package org.throughline;

import org.jspecify.annotations.NullMarked;
