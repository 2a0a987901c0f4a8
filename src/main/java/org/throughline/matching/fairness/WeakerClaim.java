package org.throughline.matching.fairness;

import java.util.Set;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * A place that is held by a child whose claim to it is weaker by every named rule than that of a child who asked for it
 * and could have it.
 *
 * @param asking the child who asked for the place first and is elsewhere
 * @param holder the child for whom the plan proposes it
 * @param place the place
 * @param stronger the rules by which the asking child's claim is stronger; by the others it is as strong
 * @param isOnlyChance whether the holder could have no other place in the borough as the plan stands
 */
public record WeakerClaim(Pupil asking, Pupil holder, Provision place, Set<Rule> stronger, boolean isOnlyChance) {

    /** What makes a claim stronger. */
    public enum Rule {
        /** Higher among what the family asked for. */
        ASKED("asked for it first, or higher in the list"),
        /** A brother or sister is there. */
        SIBLING("has a brother or sister there"),
        /** Nearer home. */
        NEARER("lives nearer");

        private final String label;

        Rule(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
