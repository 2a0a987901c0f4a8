/**
 * Scenarios: dated changes, each a sentence, and what they would change for the children of this year and of the years
 * to come.
 *
 * <p>For planners: counts, no names.
 */
@NullMarked
@NamedInterface("scenario")
package org.throughline.sufficiency.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
