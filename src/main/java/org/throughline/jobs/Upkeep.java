package org.throughline.jobs;

import java.time.Duration;

/**
 * Work that nobody asks for and that is done again and again while the service runs, by one of several services at a
 * time. Where it fails, it is tried again when it is due next.
 */
public interface Upkeep {

    /** The name by which it is found again, by other services and later versions, too. */
    String name();

    /** From the end of one time to the beginning of the next. */
    Duration every();

    /** Does it once, outside a transaction, under nobody's name. */
    void run();
}
