/** Conversations and visits between the sending and the receiving setting. */
@NullMarked
package org.throughline.transitions.contact;

import org.jspecify.annotations.NullMarked;
