/** The page of reminders by e-mail, for administrators. */
@NullMarked
package org.throughline.reminders.ui;

import org.jspecify.annotations.NullMarked;
