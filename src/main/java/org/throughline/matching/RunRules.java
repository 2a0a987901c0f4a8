package org.throughline.matching;

import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;

/**
 * The weights and further rules that a run is started with.
 *
 * @param book what counts
 * @param isSigned whether they were signed off then
 * @param background what they must know
 */
record RunRules(RuleSet book, boolean isSigned, RuleContext background) {

    /** The matching pack's own. */
    static final RunRules PACK = new RunRules(RuleSet.PACK, false, RuleContext.NONE);
}
