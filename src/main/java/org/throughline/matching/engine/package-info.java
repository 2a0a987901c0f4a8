/**
 * One match, from the problem to the proven answer, with what-ifs: plain values in and out. It knows neither records
 * nor screens.
 */
@NullMarked
@NamedInterface("engine")
package org.throughline.matching.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
