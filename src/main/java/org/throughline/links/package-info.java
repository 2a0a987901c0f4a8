/**
 * Links by which somebody without an account reads or answers: a secret address, and as a second check a code that is
 * told by telephone. Five wrong codes lock a link; whoever opened it has a key for some hours; it can be taken back.
 *
 * <p>For modules that ask schools, families and settings without an account. Who may issue a link, and what it opens,
 * is decided there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "security"})
package org.throughline.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
