/** Mediation, appeals and orders of the Tribunal, with their time limits. */
@NullMarked
@NamedInterface("appeal")
package org.throughline.casework.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
