/**
 * Candidate sites: where new provision could open, what it would cost, and how long it takes. What may be chosen under
 * a budget, and not before it can be built.
 *
 * <p>For planners; no children.
 */
@NullMarked
@NamedInterface("sites")
package org.throughline.sufficiency.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
