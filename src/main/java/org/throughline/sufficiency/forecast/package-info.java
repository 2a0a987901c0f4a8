/**
 * The forecast of children with EHC plans: fitted on who joined, moved and left, simulated with bands, tested against
 * what came.
 *
 * <p>For planners and for the command line. Plain values in and out; it knows neither records nor screens. Source: the
 * forecast pack's format document.
 */
@NullMarked
@NamedInterface("forecast")
package org.throughline.sufficiency.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
