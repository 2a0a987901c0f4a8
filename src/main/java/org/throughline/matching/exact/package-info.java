/**
 * The exact core: proves how good a plan can be at each level, finds plans that reach it, and says what a place is
 * worth.
 *
 * <p>For {@code matching} and for the command line. It knows the plain problem and answer only, and HiGHS where its
 * native code can be loaded. What it claims is checked by whole-number arithmetic that trusts no solver.
 */
@NullMarked
@NamedInterface("exact")
package org.throughline.matching.exact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
