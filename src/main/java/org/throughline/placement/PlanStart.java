package org.throughline.placement;

import java.time.LocalDate;
import org.throughline.episodes.Why;

/**
 * How a child's first plan begins.
 *
 * @param from the first day on which this authority maintains it
 * @param why whether it was made here, transferred in, or another reason of the list
 */
public record PlanStart(LocalDate from, Why why) {}
