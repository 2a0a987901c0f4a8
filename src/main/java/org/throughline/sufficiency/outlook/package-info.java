/**
 * Where new places help: this year's children and the cohorts of possible futures, matched to places year by year, with
 * a change of provision and without it.
 *
 * <p>For planners: counts come out, no names. Plain values in and out; it uses the forecast and the exact core of the
 * matching and knows neither records nor screens.
 */
@NullMarked
@NamedInterface("outlook")
package org.throughline.sufficiency.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
