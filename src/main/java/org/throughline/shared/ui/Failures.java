package org.throughline.shared.ui;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.WriteConflicts;

/** Turns what a service throws when a change is saved into sentences for the error summary. */
public final class Failures {

    private Failures() {}

    /** Runs a change; shows what must be put right, or what went wrong, and says whether it was saved. */
    public static boolean saved(Runnable change, ErrorSummary errors) {
        try {
            change.run();
            errors.show(List.of());
            return true;
        } catch (IllegalArgumentException notAccepted) {
            errors.show(List.of(String.valueOf(notAccepted.getMessage()).split("\\. ")));
        } catch (DataAccessException | TransactionException failure) {
            errors.show(
                    WriteConflicts.isConflict(failure)
                            ? "Somebody else changed this record while you had it open. Nothing of yours was saved and your"
                                    + " entries are still here. Open the record in another tab, compare, then reload this"
                                    + " page"
                            : "The database could not save this just now. Your entries are still here; try again in a"
                                    + " minute");
        }
        return false;
    }
}
