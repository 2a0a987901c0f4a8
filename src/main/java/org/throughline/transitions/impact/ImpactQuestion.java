package org.throughline.transitions.impact;

import org.throughline.people.schooling.Term;

/**
 * What is evaluated.
 *
 * @param phase key of the move
 * @param entryYear academic year at whose start the children moved
 * @param term the term compared, or the whole year
 */
public record ImpactQuestion(String phase, int entryYear, Term term) {}
