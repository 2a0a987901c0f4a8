package org.throughline.sufficiency.cost;

import org.throughline.shared.Refusal;

/** Why a unit cost is not set. */
public sealed interface UnitCostRefusal extends Refusal {

    /** No figure is chosen. */
    record UnitCostNotChosen() implements UnitCostRefusal {}

    /** No amount is entered. */
    record AmountMissing() implements UnitCostRefusal {}

    /**
     * The amount is too low, too high or too exact.
     *
     * @param unit what is to be entered, such as pounds
     * @param most the highest that is accepted
     */
    record AmountOutOfRange(String unit, long most) implements UnitCostRefusal {}

    /** It is not said where the amount comes from, or at too great length. */
    record AmountSourceMissing(int longest) implements UnitCostRefusal {}
}
