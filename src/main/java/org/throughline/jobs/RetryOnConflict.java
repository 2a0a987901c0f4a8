package org.throughline.jobs;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.throughline.shared.WriteConflicts;

/**
 * Does a piece of work again when somebody else changed the same row first. For a job whose writing nobody's decision
 * depends on; a person's change is never repeated behind their back.
 */
public final class RetryOnConflict {

    private static final int RETRIES = 9;
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(RETRIES)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .predicate(failure -> failure instanceof DataAccessException refused && WriteConflicts.isConflict(refused))
            .build());

    private RetryOnConflict() {}

    /** Does the work, up to ten times; the last failure is passed on. */
    public static <T> T retry(Supplier<T> work) {
        return AGAIN.invoke(work);
    }

    /** Does the work, up to ten times; the last failure is passed on. */
    public static void run(Runnable work) {
        AGAIN.invoke(work);
    }
}
