package org.throughline.transitions.wholeclass;

import org.throughline.shared.Refusal;

/** Why something is not done for a child of a class. */
public sealed interface ClassRefusal extends Refusal {

    /** No setting on our list is called so. */
    record NoSuchSetting(String name) implements ClassRefusal {}

    /**
     * Several settings on our list may be meant.
     *
     * @param settings the names of the first of them
     */
    record SeveralSettings(String name, String settings) implements ClassRefusal {}

    /** Somebody else has changed where the child moves to. */
    record DestinationChanged(String now) implements ClassRefusal {}

    /** Questions are given to class staff of the setting. */
    record NotClassStaff() implements ClassRefusal {}

    /** Class staff do not answer a question. */
    record NotForClassStaff(String question) implements ClassRefusal {}

    /** No question or no child is chosen. */
    record NothingToGive() implements ClassRefusal {}
}
