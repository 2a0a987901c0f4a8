package org.throughline.jobs;

/** A queue with threads of its own, so that short work does not wait behind long work. */
public enum Lane {
    /** Matching runs, which may take many minutes: two at once in each service. */
    RUNS("scheduled_tasks", 2),
    /** Forecasts, scenarios and questions to a run: seconds to a few minutes, three at once in each service. */
    CALCULATIONS("job_queue", 3),
    /** What the service does by itself, in less than a second. */
    UPKEEP("upkeep_queue", 1);

    private final String table;
    private final int threads;

    Lane(String table, int threads) {
        this.table = table;
        this.threads = threads;
    }

    String table() {
        return table;
    }

    int threads() {
        return threads;
    }
}
