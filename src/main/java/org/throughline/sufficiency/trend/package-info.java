/**
 * How a rate goes from year to year, fitted and drawn, and the chance draws that the forecast is made of.
 *
 * <p>Numbers in and out; it knows neither histories nor children.
 */
@NullMarked
package org.throughline.sufficiency.trend;

import org.jspecify.annotations.NullMarked;
