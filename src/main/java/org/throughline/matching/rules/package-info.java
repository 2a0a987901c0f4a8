/**
 * Named rules beyond the matching pack, with their weights, settings and sources; the facts they need; and what they
 * add to the points of an answer.
 *
 * <p>They see the plain problem and answer only. {@link org.throughline.matching.rules.RuleAudit} counts by the
 * definitions; {@link org.throughline.matching.rules.RuleGroups} serves the search. The two share nothing, so that one
 * can be held against the other.
 */
@NullMarked
@NamedInterface("rules")
package org.throughline.matching.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
