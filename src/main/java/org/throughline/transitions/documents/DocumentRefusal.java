package org.throughline.transitions.documents;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why a document is not added to a record. */
public sealed interface DocumentRefusal extends Refusal {

    /** It is a safeguarding file. */
    record SafeguardingFile() implements DocumentRefusal {}

    /** It expires before the day it bears. */
    record DocumentExpiresBeforeItsDay(LocalDate dated, LocalDate expires) implements DocumentRefusal {}

    /** The record holds as many as it may. */
    record TooManyDocuments(int most) implements DocumentRefusal {}
}
