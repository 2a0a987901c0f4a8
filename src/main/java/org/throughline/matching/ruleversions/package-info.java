/** The versions of the authority's rules for placing: who wrote, signed and used them. */
@NullMarked
@NamedInterface("ruleversions")
package org.throughline.matching.ruleversions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
