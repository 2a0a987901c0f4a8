/** Pieces that screens share: forms' error summary, figures, the chart, notices. */
@NullMarked
@NamedInterface("ui")
package org.throughline.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
