/** Where children move to, kept true while places are named and settings close. */
@NullMarked
package org.throughline.transitions.destination;

import org.jspecify.annotations.NullMarked;
