package org.throughline.matching;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * Does a piece of work again when somebody else changed the same row first. For a job whose writing nobody's decision
 * depends on; a person's change is never repeated behind their back.
 */
final class Conflicts {

    /** MariaDB: record changed since last read, lock wait timeout, deadlock. */
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

    private static final int TRIES = 10;

    private Conflicts() {}

    /** Does the work, up to ten times; the last failure is passed on. */
    static <T> T retry(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DataAccessException failure) {
                if (attempt == TRIES || !isConflict(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
