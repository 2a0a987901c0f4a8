/**
 * The forecast of one authority from published figures alone: growth of the total beyond the nation's, learned from
 * many authorities, and shares of ages and settings within it.
 *
 * <p>For planners and for the command line. Plain values in and out. Source: the published pack's format document.
 */
@NullMarked
@NamedInterface("published")
package org.throughline.sufficiency.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
