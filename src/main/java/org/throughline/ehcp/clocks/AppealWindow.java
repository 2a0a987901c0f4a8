package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when an appeal must reach the Tribunal (R26): two months from the letter with the decision or final plan, or
 * one month from the mediation certificate, whichever is later.
 *
 * @param end the later of the two
 * @param needsCertificate whether a mediation certificate is needed; not where the appeal is only about Section I
 */
public record AppealWindow(DueDate end, boolean needsCertificate) {

    /**
     * The window.
     *
     * @param certificate the day of the mediation certificate; null where there is none
     */
    public static AppealWindow of(
            Counting counting, LocalDate letter, @Nullable LocalDate certificate, boolean isOnlySectionI) {
        DueDate fromLetter = counting.due("R26", "LETTER", letter);
        if (certificate == null) {
            return new AppealWindow(fromLetter, !isOnlySectionI);
        }
        DueDate fromCertificate = counting.due("R26", "CERTIFICATE", certificate);
        boolean isLater = fromCertificate.due().isAfter(fromLetter.due());
        return new AppealWindow(isLater ? fromCertificate : fromLetter, !isOnlySectionI);
    }

    /** Whether an appeal can still be made on a day. */
    public boolean isOpen(LocalDate day) {
        return !end.isLate(day);
    }
}
