/**
 * Questions to runs that take calculating: what changes would do, which places a child could have, what the plan hangs
 * on.
 */
@NullMarked
@NamedInterface("questions")
package org.throughline.matching.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
