package org.throughline.transitions.documents;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why a document is not added to a record. */
public sealed interface DocumentRefusal extends Refusal {

    /**
     * It is not of a kind that is kept.
     *
     * @param name the name of the file, as it may be shown
     */
    record DocumentOfOtherKind(String name) implements DocumentRefusal {}

    /** There is nothing in it. */
    record DocumentEmpty(String name) implements DocumentRefusal {}

    /** It is too large. */
    record DocumentTooLarge(String name) implements DocumentRefusal {}

    /** It holds something else than its name says. */
    record DocumentNotWhatItIsCalled(String name, String ending) implements DocumentRefusal {}

    /** A Word document becomes far larger when it is unpacked. */
    record DocumentUnpacksToTooMuch() implements DocumentRefusal {}

    /** It is a safeguarding file. */
    record SafeguardingFile() implements DocumentRefusal {}

    /** It expires before the day it bears. */
    record DocumentExpiresBeforeItsDay(LocalDate dated, LocalDate expires) implements DocumentRefusal {}

    /** The record holds as many as it may. */
    record TooManyDocuments(int most) implements DocumentRefusal {}
}
