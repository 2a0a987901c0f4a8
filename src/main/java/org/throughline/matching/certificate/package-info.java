/**
 * Checks what a run claims to have proven, by whole-number arithmetic alone.
 *
 * <p>For the command line and for tests. It shares nothing with what found the plan but the claims themselves.
 */
@NullMarked
@NamedInterface("certificate")
package org.throughline.matching.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
