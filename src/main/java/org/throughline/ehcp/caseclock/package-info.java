/**
 * The statutory clocks that run for one child, from what is on record, and the exceptions to them.
 *
 * <p>For placement officers. Legal basis: Children and Families Act 2014, part 3; each due date names its rule.
 */
@NullMarked
@NamedInterface("caseclock")
package org.throughline.ehcp.caseclock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
