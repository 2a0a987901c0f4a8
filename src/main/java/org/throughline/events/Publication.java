package org.throughline.events;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An event of which one listener has not heard yet.
 *
 * @param id its id, by which it is found in the log
 * @param type class of the event
 * @param listener the method that listens, with its class
 * @param since when it was told
 * @param attempts how often the listener was called
 * @param lastTry when the listener was called last
 * @param isGivenUp whether it is no longer called without somebody asking for it
 */
public record Publication(
        UUID id, String type, String listener, Instant since, int attempts, Instant lastTry, boolean isGivenUp) {

    private static final String ROOT = "org.throughline.";

    /** What has happened, in words, such as "Placement named". */
    public String what() {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String words = name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The module that has not heard of it, such as "transitions". */
    public String module() {
        String known = listener.startsWith(ROOT) ? listener.substring(ROOT.length()) : listener;
        int end = known.indexOf('.');
        return end < 0 ? known : known.substring(0, end);
    }
}
