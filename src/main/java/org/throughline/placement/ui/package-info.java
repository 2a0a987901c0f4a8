/** The screens of placement: children and the provision register. */
@NullMarked
@NamedInterface("ui")
package org.throughline.placement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
