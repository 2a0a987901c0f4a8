/**
 * Published rates of first preferences met in mainstream schools, to stand beside those of a run. For placement
 * officers; the figures are the Department for Education's, typed in with their source. No personal data.
 */
@NullMarked
@NamedInterface("rates")
package org.throughline.matching.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
