package org.throughline.casework.decide;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a decision is not recorded or not undone. */
public sealed interface DecideRefusal extends Refusal {

    /** The case is at a stage at which nothing is decided. */
    record NotToDecideYet(String stage) implements DecideRefusal {}

    /** The officer has not opened the alternatives. */
    record AlternativesNotOpened() implements DecideRefusal {}

    /** Nobody said why. */
    record DecisionReasonMissing(int longest) implements DecideRefusal {}

    /** The family's first preference is refused without a ground. */
    record GroundMissing() implements DecideRefusal {}

    /** The evidence for a ground is not whole. */
    record EvidenceIncomplete(List<String> missing) implements DecideRefusal {

        @Override
        public List<String> problems() {
            return missing;
        }
    }

    /** The seat is taken by a child whose move is not decided. */
    record SeatRestsOnMove(String provision, List<String> children) implements DecideRefusal {}

    /** Every place is taken and nobody said that the setting is named above its number. */
    record OverNumberNotSaid(List<String> unusual) implements DecideRefusal {}

    /** It is another day. */
    record NotTheSameDay() implements DecideRefusal {}

    /** It was undone already, or something was decided after it. */
    record NotTheLastDecision() implements DecideRefusal {}

    /** The run is not one that can be decided from. */
    record RunNotToDecideFrom(String why) implements DecideRefusal {}
}
