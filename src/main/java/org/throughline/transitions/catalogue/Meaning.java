package org.throughline.transitions.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program does with a question beyond asking it, as the catalogue says.
 *
 * @param flags what its answer is used for
 * @param tierRules what answers suggest a level of support, and why
 * @param whenPlan the answer that stands in a new record of a child with an EHC plan; blank for none
 * @param leavesOut the option that says the family wants something left out; blank for none
 * @param prompt when to suggest that it is answered; null for never
 * @param link how a link asks it otherwise than a form does
 * @param prefill the fact of another system by which an answer is filled in that nobody has written; null for none
 */
public record Meaning(
        Set<Flag> flags,
        List<TierRule> tierRules,
        String whenPlan,
        String leavesOut,
        @Nullable Prompt prompt,
        Link link,
        @Nullable Prefill prefill) {

    /** A question that is asked and nothing else. */
    public static final Meaning NONE =
            new Meaning(Set.of(), List.of(), "", "", null, new Link("", List.of(), ""), null);

    /** Copies the flags and rules. */
    public Meaning {
        flags = Set.copyOf(flags);
        tierRules = List.copyOf(tierRules);
    }

    /**
     * An answer that suggests a level of support.
     *
     * @param tier the level
     * @param reason why, in the words shown
     * @param answers the options that suggest it; empty where anything written does, or a number
     * @param below the number below which it is suggested; null for none
     */
    public record TierRule(
            Tier tier,
            String reason,
            List<String> answers,
            @Nullable Double below) {

        /** Copies the list. */
        public TierRule {
            answers = List.copyOf(answers);
        }

        /** Whether an answer suggests the level; a way of saying that there is nothing never does. */
        boolean holds(String answer) {
            if (!answers.isEmpty()) {
                return answers.contains(answer);
            }
            return !AskedNone.is(answer) && !Negatives.isNothing(answer) && (below == null || isLess(answer, below));
        }

        private static boolean isLess(String answer, double number) {
            try {
                return Double.parseDouble(answer) < number;
            } catch (NumberFormatException keptAsTyped) {
                // what is no number yet is kept with a remark and suggests nothing
                return false;
            }
        }
    }

    /**
     * A sentence that asks for an answer where it is missing.
     *
     * @param text the sentence; {@code {item}} stands for the number of the entry
     * @param with the question whose answer makes it worth asking; blank for none
     * @param tier the only level of support at which it is asked; null for any
     * @param shorterThan the number of characters below which an answer is too short; 0 where only none is
     */
    public record Prompt(String text, String with, @Nullable Tier tier, int shorterThan) {}

    /**
     * How a link asks a question.
     *
     * @param hint the sentence of help in place of the form's; blank for the form's
     * @param without options that are the school's to note, not the family's to choose
     * @param picture what stands beside it on a child's page; blank for a question mark
     */
    public record Link(String hint, List<String> without, String picture) {

        /** Copies the list. */
        public Link {
            without = List.copyOf(without);
        }
    }
}
