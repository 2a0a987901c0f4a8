/** Papers of casework: what a panel reads, its minutes, and the letters to families. */
@NullMarked
@NamedInterface("papers")
package org.throughline.casework.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
