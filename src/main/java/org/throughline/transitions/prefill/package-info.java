/** Answers that another system tells, in records that are not sent yet. */
@NullMarked
@NamedInterface("prefill")
package org.throughline.transitions.prefill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
