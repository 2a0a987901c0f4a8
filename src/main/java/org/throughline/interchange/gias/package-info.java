/**
 * Settings from the register of establishments (Get Information about Schools): the extract of establishments, and the
 * file of links that says which setting took whose place.
 *
 * <p>What reads the extract stands behind {@link org.throughline.interchange.gias.EstablishmentSource}, as another
 * register is to follow it.
 */
@NullMarked
package org.throughline.interchange.gias;

import org.jspecify.annotations.NullMarked;
