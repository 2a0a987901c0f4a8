/**
 * Prices of places for the exact core where a region has tens of millions of pairs: found by rounds over plain arrays.
 *
 * <p>For {@code matching.exact} only; no legal basis of its own: it knows numbers and no pupils.
 */
@NullMarked
package org.throughline.matching.exact.prices;

import org.jspecify.annotations.NullMarked;
