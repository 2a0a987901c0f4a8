/**
 * Spreadsheets in and out: one list of columns for each kind of sheet, from which reading, templates, exports and help
 * are made. What Excel does to numbers and days is found and said, never passed on.
 */
@NullMarked
package org.throughline.interchange.sheets;

import org.jspecify.annotations.NullMarked;
