/** The matching pack's format: reading a problem from plain files, writing a problem or an answer to them. */
@NullMarked
@NamedInterface("pack")
package org.throughline.matching.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
