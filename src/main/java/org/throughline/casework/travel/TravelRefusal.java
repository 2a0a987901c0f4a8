package org.throughline.casework.travel;

import org.throughline.shared.Refusal;

/** Why something about the way to school is not recorded. */
public sealed interface TravelRefusal extends Refusal {

    /** Nobody said on what evidence, or at too great length. */
    record TravelEvidenceMissing(int longest) implements TravelRefusal {}
}
