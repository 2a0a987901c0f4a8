/**
 * The placement problem and its answer as plain values, and the rules of the matching pack.
 *
 * <p>For every engine and for everyone who reads a problem or an answer. The rules are those of the matching pack's
 * format, which follow sections 38 and 39 of the Children and Families Act 2014.
 */
@NullMarked
@NamedInterface("problem")
package org.throughline.matching.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
