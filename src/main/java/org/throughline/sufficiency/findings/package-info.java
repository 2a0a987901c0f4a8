/**
 * What must be said before a forecast is read: gaps, an unusual last year, rows kept out, odd rates and bands.
 *
 * <p>For planners and for the command line. Source: the forecast pack's format document, 'What is missing is said'.
 */
@NullMarked
@NamedInterface("findings")
package org.throughline.sufficiency.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
