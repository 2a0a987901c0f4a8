/** Screens of the calendars: bank holidays, term dates and closures. */
@NullMarked
package org.throughline.calendar.ui;

import org.jspecify.annotations.NullMarked;
