package org.throughline.tutorgroups.engine;

/**
 * What is asked of two children.
 *
 * @param kind whether they must be apart or together, or should be together
 * @param one place in the list of children, 0 and up
 * @param other another place in the list
 */
public record Bond(Kind kind, int one, int other) {

    /** What can be asked of two children. */
    public enum Kind {
        /** In different groups, always. */
        APART("Keep apart", GroupRule.KEEP_APART),
        /** In one group, always. */
        TOGETHER("Keep together, promised", GroupRule.KEEP_TOGETHER),
        /** In one group, if possible. */
        IF_POSSIBLE("Keep together if possible", GroupRule.TOGETHER_IF_POSSIBLE);

        private final String label;
        private final GroupRule rule;

        Kind(String label, GroupRule rule) {
            this.label = label;
            this.rule = rule;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** The rule that asks for it. */
        public GroupRule rule() {
            return rule;
        }
    }

    /** Whether it is met where the two are in one group, or in two. */
    boolean isMet(boolean together) {
        return together == (kind != Kind.APART);
    }
}
