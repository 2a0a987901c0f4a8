/**
 * What planners take to a meeting: a forecast, a scenario or the high-needs block as a PDF file and as a spreadsheet,
 * both written from one paper, so that they say the same.
 *
 * <p>For planners: counts and pounds, no names.
 */
@NullMarked
package org.throughline.sufficiency.papers;

import org.jspecify.annotations.NullMarked;
