package org.throughline.shared;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells, whatever a failed write is wrapped in, whether somebody else changed the same record first. */
public final class WriteConflicts {

    /**
     * MariaDB: record changed since last read, lock wait timeout, deadlock. Spring knows the first one under no name.
     */
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

    private WriteConflicts() {}

    /** Whether a failure or one of its causes is such a conflict. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
