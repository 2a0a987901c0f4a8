/**
 * The screens of sufficiency: histories, forecasts and how wrong earlier ones were.
 *
 * <p>For planners: counts, no names.
 */
@NullMarked
package org.throughline.sufficiency.ui;

import org.jspecify.annotations.NullMarked;
