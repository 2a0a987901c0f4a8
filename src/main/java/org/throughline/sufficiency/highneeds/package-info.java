/**
 * The high-needs block by financial year: income, place funding, top-ups by band, fees, and the deficit brought forward
 * and carried forward, each line with its definition, source and assumption.
 *
 * <p>Planners see pounds and counts; which band a child has is for placement officers. Legal basis: the dedicated
 * schools grant, School and Early Years Finance (England) Regulations.
 */
@NullMarked
@NamedInterface("highneeds")
package org.throughline.sufficiency.highneeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
