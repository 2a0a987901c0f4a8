/**
 * Find a place now: the places that one child could have today, and what each costs the children to come.
 *
 * <p>For placement officers. It proposes; a named officer names the place (Children and Families Act 2014, sections 38
 * to 40).
 */
@NullMarked
@NamedInterface("findplace")
package org.throughline.matching.findplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
