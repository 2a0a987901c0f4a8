package org.throughline.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link Audited} method that is at work says of the data it gives: which part was asked for, how many rows it
 * has, and what for. Nothing happens where no such method is at work.
 */
public final class ExportNote {

    private static final ScopedValue<ExportNote> AT_WORK = ScopedValue.newInstance();

    private String narrowed = "";
    private @Nullable Integer rows;
    private @Nullable String purpose;

    ExportNote() {}

    /**
     * Says it.
     *
     * @param narrowed which part was asked for; blank for all
     * @param rows how many rows, 0 or more
     */
    public static void of(String narrowed, int rows) {
        if (AT_WORK.isBound()) {
            AT_WORK.get().narrowed = narrowed;
            AT_WORK.get().rows = rows;
        }
    }

    /**
     * Says it, with what the person said the data is for.
     *
     * @param narrowed which part was asked for; blank for all
     * @param rows how many rows, 0 or more
     * @param purpose why, in the person's words
     */
    public static void of(String narrowed, int rows, String purpose) {
        of(narrowed, rows);
        if (AT_WORK.isBound()) {
            AT_WORK.get().purpose = purpose;
        }
    }

    /** Work that may say it. */
    interface Work {

        @Nullable
        Object run() throws Throwable;
    }

    /** Does some work that may say it here. */
    @Nullable
    Object during(Work work) throws Throwable {
        Outcome outcome = new Outcome();
        ScopedValue.where(AT_WORK, this).run(() -> outcome.take(work));
        if (outcome.failure != null) {
            throw outcome.failure;
        }
        return outcome.result;
    }

    String narrowed() {
        return narrowed;
    }

    @Nullable
    Integer rows() {
        return rows;
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    /** What work came to; a failure goes on as it is. */
    private static final class Outcome {

        private @Nullable Object result;
        private @Nullable Throwable failure;

        private void take(Work work) {
            try {
                result = work.run();
            } catch (Throwable thrown) {
                failure = thrown;
            }
        }
    }
}
