/**
 * Releases of published figures that planners upload, and the forecasts made from them.
 *
 * <p>For planners: figures of whole authorities, no child. Source: Department for Education, Education, health and care
 * plans (OGL v3).
 */
@NullMarked
@NamedInterface("release")
package org.throughline.sufficiency.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
