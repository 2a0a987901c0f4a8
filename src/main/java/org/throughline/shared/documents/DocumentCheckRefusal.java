package org.throughline.shared.documents;

import org.throughline.shared.Refusal;

/** Why a file is not kept as a document. */
public sealed interface DocumentCheckRefusal extends Refusal {

    /**
     * It is not of a kind that is kept.
     *
     * @param name the name of the file, as it may be shown
     */
    record DocumentOfOtherKind(String name) implements DocumentCheckRefusal {}

    /** There is nothing in it. */
    record DocumentEmpty(String name) implements DocumentCheckRefusal {}

    /** It is too large. */
    record DocumentTooLarge(String name) implements DocumentCheckRefusal {}

    /** It holds something else than its name says. */
    record DocumentNotWhatItIsCalled(String name, String ending) implements DocumentCheckRefusal {}

    /** A Word document becomes far larger when it is unpacked. */
    record DocumentUnpacksToTooMuch() implements DocumentCheckRefusal {}
}
