/** Screens of health services: their hand-overs, and nothing of a record. */
@NullMarked
package org.throughline.transitions.health.ui;

import org.jspecify.annotations.NullMarked;
