/** The screens of matching: start a run, follow it, read and compare what it proposes. */
@NullMarked
@NamedInterface("ui")
package org.throughline.matching.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
