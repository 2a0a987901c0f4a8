/**
 * The statutory rules as rows, with the sign-off of each version.
 *
 * <p>For whoever counts a due date, and for the head of service who signs. Legal basis: named in each row.
 */
@NullMarked
@NamedInterface("rulebook")
package org.throughline.ehcp.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
