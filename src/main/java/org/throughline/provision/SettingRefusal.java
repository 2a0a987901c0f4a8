package org.throughline.provision;

import org.throughline.shared.Refusal;

/** Why a change to a setting is not made. */
public sealed interface SettingRefusal extends Refusal {

    /** A type that is not in the code list. */
    record UnknownType(int type) implements SettingRefusal {}

    /** A phase that is not in the code list. */
    record UnknownPhase(int phase) implements SettingRefusal {}

    /** A successor that had closed before the setting did, so that nobody could go there. */
    record SuccessorClosedBefore(String successor) implements SettingRefusal {}
}
