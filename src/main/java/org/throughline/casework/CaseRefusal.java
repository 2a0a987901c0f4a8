package org.throughline.casework;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why a case is not opened, moved, handed over or decided. */
public sealed interface CaseRefusal extends Refusal {

    /**
     * A case cannot go from one stage to another.
     *
     * @param from where it is
     * @param to where it was to go
     * @param allowed where it can go, in words
     */
    record CaseMoveNotAllowed(String from, String to, String allowed) implements CaseRefusal {}

    /** The day of a step is after today. */
    record CaseDayInTheFuture(LocalDate day) implements CaseRefusal {}

    /** The day of a step is before something that must come first. */
    record CaseDayTooEarly(String step, String before, LocalDate day) implements CaseRefusal {}

    /** Nobody said why. */
    record CaseReasonMissing(int longest) implements CaseRefusal {}

    /** The final plan names neither a setting nor a type. */
    record CaseNamesNothing() implements CaseRefusal {}

    /** Nobody decided yet where the child goes. */
    record CaseNotDecided() implements CaseRefusal {}

    /** The state belongs to a law that is not in force. */
    record CaseStageNotInForce(String stage) implements CaseRefusal {}

    /** The officer is no placement officer who may sign in. */
    record CaseOwnerUnknown() implements CaseRefusal {}

    /** The note is too long. */
    record CaseNoteTooLong(int longest) implements CaseRefusal {}
}
