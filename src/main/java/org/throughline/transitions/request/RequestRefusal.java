package org.throughline.transitions.request;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a record is not asked for, or a request not answered. */
public sealed interface RequestRefusal extends Refusal {

    /**
     * Something about the child must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record RecordRequestToPutRight(List<String> problems) implements RequestRefusal {}

    /** A school asks itself, or for a school where the person is not the SENCO. */
    record RecordRequestOfOwnSetting() implements RequestRefusal {}

    /** The same is asked already. */
    record RecordRequestThere(String child) implements RequestRefusal {}

    /** It is not the person's to answer, or answered. */
    record RecordRequestAnswered() implements RequestRefusal {}
}
