/**
 * Plain graphs for the exact core: the tree of the network simplex, and sets of which any two are joined.
 *
 * <p>For {@code matching.exact} only; no legal basis of its own: it knows numbers and no pupils.
 */
@NullMarked
package org.throughline.matching.exact.graph;

import org.jspecify.annotations.NullMarked;
