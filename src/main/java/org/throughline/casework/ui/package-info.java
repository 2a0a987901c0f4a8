/** The screens of casework: the cases of an entry year, one case, the trays of the team. */
@NullMarked
@NamedInterface("ui")
package org.throughline.casework.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
