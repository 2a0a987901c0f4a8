/** What parents and pupils say for themselves, by links without an account. */
@NullMarked
package org.throughline.transitions.family;

import org.jspecify.annotations.NullMarked;
