package org.throughline.events;

/**
 * How many events each listener has heard of, and how many not.
 *
 * @param completed those heard of, as far back as they are kept
 * @param waiting those that are on their way or will be tried again
 * @param givenUp those that failed so often that they are not tried again without somebody asking for it
 */
public record PublicationCounts(int completed, int waiting, int givenUp) {}
