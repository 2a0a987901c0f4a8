/**
 * What waits for the person who is signed in, as the front page shows it: each feature says what of it waits, and the
 * page asks them all.
 */
@NullMarked
@NamedInterface("day")
package org.throughline.shell.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
