/**
 * Statutory rules from which no day follows: what must be asked, evidenced, told and checked.
 *
 * <p>For whoever records a decision about a placement. Plain Java; it proposes, a named officer decides. Legal basis:
 * sections 33 to 44 of the Children and Families Act 2014, each rule named in the rule book.
 */
@NullMarked
@NamedInterface("policies")
package org.throughline.ehcp.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
