/**
 * Which new provision to open: sets of projects under a capital budget, each with the best placement of every pupil.
 *
 * <p>For planners and for the command line. Source: the planning pack's format document. It uses the exact core of the
 * matching and knows neither records nor screens.
 */
@NullMarked
@NamedInterface("plan")
package org.throughline.sufficiency.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
