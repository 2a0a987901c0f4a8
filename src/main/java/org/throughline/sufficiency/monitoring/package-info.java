/**
 * Plan against actual: what was counted and spent in a term, beside what a scenario said of it.
 *
 * <p>For planners: counts and pounds, no names.
 */
@NullMarked
@NamedInterface("monitoring")
package org.throughline.sufficiency.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
