/** Attendance and suspensions, as schools count them. */
@NullMarked
package org.throughline.interchange.attendance;

import org.jspecify.annotations.NullMarked;
