package org.throughline.transitions.arrivals;

import org.throughline.shared.Refusal;

/** Why something about the children who come is not noted. */
public sealed interface ArrivalRefusal extends Refusal {

    /** The name of who does something is too long. */
    record NameTooLong(int longest) implements ArrivalRefusal {}
}
