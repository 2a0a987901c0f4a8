/** Screens of requests for records. */
@NullMarked
package org.throughline.transitions.request.ui;

import org.jspecify.annotations.NullMarked;
