/** What a school can reply and what it is asked for with each ground: plain values and rules without a database. */
@NullMarked
@NamedInterface("consult-reply")
package org.throughline.casework.consult.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
