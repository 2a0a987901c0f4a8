package org.throughline.shared.ui;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.DatabaseRefusal;
import org.throughline.shared.Refused;
import org.throughline.shared.WriteConflicts;

/** Turns what a service throws when a change is saved into sentences for the error summary. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Runs a change; shows what must be put right, or what went wrong, and says whether it was saved. */
    public static boolean saved(Runnable change, ErrorSummary errors) {
        List<String> problems = problems(change);
        errors.show(problems);
        return problems.isEmpty();
    }

    /**
     * Runs a change and says what was done; shows what must be put right, or what went wrong.
     *
     * @param said what was done, such as "Saved the provision"
     */
    public static boolean saved(Runnable change, ErrorSummary errors, String said) {
        boolean isSaved = saved(change, errors);
        if (isSaved) {
            Done.said(said);
        }
        return isSaved;
    }

    /** Runs a change; what must be put right, or what went wrong, in one text; blank where it was saved. */
    public static String of(Runnable change) {
        return String.join(". ", problems(change));
    }

    /** Runs a change; what must be put right, or what went wrong, as sentences; none where it was saved. */
    static List<String> problems(Runnable change) {
        try {
            change.run();
            return List.of();
        } catch (Refused notAccepted) {
            return notAccepted.refusal().problems();
        } catch (DataAccessException | TransactionException failure) {
            return List.of(sentence(failure));
        }
    }

    /** What to say when the database did not take a change; nothing of what was entered goes to the log. */
    public static String sentence(RuntimeException failure) {
        if (WriteConflicts.isConflict(failure)) {
            return "Somebody else changed this record while you had it open. Nothing of yours was saved and your"
                    + " entries are still here. Open the record in another tab, compare, then reload this page";
        }
        DatabaseRefusal refusal = DatabaseRefusal.of(failure);
        LOG.warn("A change was not saved: {}", refusal.forTheLog());
        return refusal.sentence();
    }
}
