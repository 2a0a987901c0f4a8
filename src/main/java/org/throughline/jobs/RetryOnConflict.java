package org.throughline.jobs;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.throughline.shared.WriteConflicts;

/**
 * Does a piece of work again when somebody else changed the same row first. For a job whose writing nobody's decision
 * depends on; a person's change is never repeated behind their back.
 */
public final class RetryOnConflict {

    private static final int TRIES = 10;

    private RetryOnConflict() {}

    /** Does the work, up to ten times; the last failure is passed on. */
    public static <T> T retry(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DataAccessException failure) {
                if (attempt == TRIES || !WriteConflicts.isConflict(failure)) {
                    throw failure;
                }
            }
        }
    }
}
