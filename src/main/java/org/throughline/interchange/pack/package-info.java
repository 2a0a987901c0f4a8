/**
 * The matching pack: reading a problem from plain files, writing a problem or an answer to plain files, and matching
 * without screens.
 *
 * <p>For analysts and for the archive of runs. The format is the matching pack's contract.
 */
@NullMarked
@NamedInterface("pack")
package org.throughline.interchange.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
