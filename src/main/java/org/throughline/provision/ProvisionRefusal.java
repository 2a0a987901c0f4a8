package org.throughline.provision;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a setting or a provision is not recorded. */
public sealed interface ProvisionRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements ProvisionRefusal {}

    /** The change of a setting has no reason, or a long one. */
    record SettingChangeWithoutReason(int longest) implements ProvisionRefusal {}

    /** Another setting has this URN. */
    record UrnTaken(int urn) implements ProvisionRefusal {}

    /** An open setting has this name, and a URN does not tell the two apart. */
    record SettingNameTaken(String name) implements ProvisionRefusal {}

    /** A setting that is open has a successor. */
    record ClosingDayMissing() implements ProvisionRefusal {}

    /** A setting would come after itself, at once or in the end. */
    record SuccessorOfItself() implements ProvisionRefusal {}

    /** Another provision has this code. */
    record CodeTaken(String taken) implements ProvisionRefusal {}
}
