package org.throughline.matching;

import org.throughline.matching.rules.Background;
import org.throughline.matching.rules.RuleBook;

/**
 * The weights and further rules that a run is started with.
 *
 * @param book what counts
 * @param isSigned whether they were signed off then
 * @param background what they must know
 */
record RunRules(RuleBook book, boolean isSigned, Background background) {

    /** The matching pack's own. */
    static final RunRules PACK = new RunRules(RuleBook.PACK, false, Background.NONE);
}
