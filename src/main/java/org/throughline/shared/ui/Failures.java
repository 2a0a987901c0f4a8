package org.throughline.shared.ui;

import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/** Turns what a service throws when a change is saved into sentences for the error summary. */
public final class Failures {

    private static final int RECORD_CHANGED = 1020;

    private Failures() {}

    /** Runs a change; shows what must be put right, or what went wrong, and says whether it was saved. */
    public static boolean saved(Runnable change, ErrorSummary errors) {
        try {
            change.run();
            errors.show(List.of());
            return true;
        } catch (IllegalArgumentException notAccepted) {
            errors.show(List.of(String.valueOf(notAccepted.getMessage()).split("\\. ")));
        } catch (DataAccessException failure) {
            errors.show(
                    isSomebodyElseFirst(failure)
                            ? "Somebody else changed this record while you had it open. Nothing of yours was saved and your"
                                    + " entries are still here. Open the record in another tab, compare, then reload this"
                                    + " page"
                            : "The database could not save this just now. Your entries are still here; try again in a"
                                    + " minute");
        }
        return false;
    }

    private static boolean isSomebodyElseFirst(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && sql.getErrorCode() == RECORD_CHANGED)) {
                return true;
            }
        }
        return false;
    }
}
