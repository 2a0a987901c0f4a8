package org.throughline.opendata;

import org.throughline.shared.Refusal;

/** Why a token is not made or a pack is not given. */
public sealed interface OpendataRefusal extends Refusal {

    /** The name is missing or too long. */
    record TokenNameMissing(int longest) implements OpendataRefusal {}

    /** The person has another token of this name that is good. */
    record TokenNameTaken(String name) implements OpendataRefusal {}

    /** The purpose is missing or too long. */
    record TokenPurposeMissing(int longest) implements OpendataRefusal {}

    /** Nothing to read was chosen. */
    record NothingToRead() implements OpendataRefusal {}

    /** The person's roles do not allow it. */
    record NotForYourRole(String what) implements OpendataRefusal {}

    /** The last day is missing, over or too far away. */
    record LastDayOutOfRange(String latest) implements OpendataRefusal {}

    /** Nobody said why the pack is needed. */
    record PackWithoutPurpose(int longest) implements OpendataRefusal {}

    /** There is no history to make a forecast pack of. */
    record NoHistoryForPack() implements OpendataRefusal {}

    /** Nothing can be opened, so there is nothing to plan. */
    record NoSitesForPack() implements OpendataRefusal {}

    /** What was put together does not fit its format. */
    record PackNotSound(String faults) implements OpendataRefusal {}
}
