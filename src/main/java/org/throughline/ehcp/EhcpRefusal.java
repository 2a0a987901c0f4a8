package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.List;
import org.throughline.shared.Refusal;

/** Why an EHC plan is not recorded, or does not cease. */
public sealed interface EhcpRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements EhcpRefusal {}

    /** A plan would cease before it began, or on that day. */
    record CeasesBeforeItStarted(LocalDate started) implements EhcpRefusal {}

    /**
     * A plan would cease later than anybody can say.
     *
     * @param years how far ahead an end may lie
     */
    record CeasesTooLate(int years) implements EhcpRefusal {}
}
