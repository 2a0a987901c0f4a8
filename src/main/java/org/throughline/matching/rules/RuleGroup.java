package org.throughline.matching.rules;

/** Pupils who count together for a rule about groups. Compared by identity. */
public final class RuleGroup {

    private final Rule rule;
    private final int others;
    private final int bound;

    /** A group in which so many others count anyway, with the number that the rule sets. */
    RuleGroup(Rule rule, int others, int bound) {
        this.rule = rule;
        this.others = others;
        this.bound = bound;
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** By how much so many pupils in the group depart from the rule, in its unit; 0 or more. */
    public int units(int pupils) {
        if (rule == Rule.AGE_PEERS || rule == Rule.NEED_PEERS) {
            return pupils + others <= bound ? pupils : 0;
        }
        return Math.max(0, pupils + others - bound);
    }
}
