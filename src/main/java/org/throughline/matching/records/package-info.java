/** The problem from the borough's records: who needs a place, where each may go, what is free. */
@NullMarked
@NamedInterface("records")
package org.throughline.matching.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
