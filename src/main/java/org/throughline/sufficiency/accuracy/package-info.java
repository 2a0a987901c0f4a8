/**
 * How wrong forecasts were: beside simple forecasts, beside a panel of authorities, and for how many years they last.
 *
 * <p>Plain values in and out.
 */
@NullMarked
package org.throughline.sufficiency.accuracy;

import org.jspecify.annotations.NullMarked;
