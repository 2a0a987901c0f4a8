/**
 * The statutory clocks: from a rule and a start to a due date that says how it was counted.
 *
 * <p>For whoever shows a due date. Plain Java; the rules come as rows (package {@code ehcp.rulebook}). Legal basis:
 * Special Educational Needs and Disability Regulations 2014; each rule names its own.
 */
@NullMarked
@NamedInterface("clocks")
package org.throughline.ehcp.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
