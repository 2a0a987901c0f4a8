/**
 * Whom to consult about a child: what speaks for and against each provision, and who maintains its school. It suggests;
 * an officer chooses.
 */
@NullMarked
@NamedInterface("consult-choose")
package org.throughline.casework.consult.choose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
