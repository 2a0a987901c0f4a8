/** The screens of transition records. */
@NullMarked
@NamedInterface("ui")
package org.throughline.transitions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
