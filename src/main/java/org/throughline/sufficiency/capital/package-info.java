/**
 * The capital programme: projects with their milestones, how far these slip, and what is spent in each financial year.
 *
 * <p>For planners; no children.
 */
@NullMarked
@NamedInterface("capital")
package org.throughline.sufficiency.capital;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
