package org.throughline.episodes;

/**
 * Why a person does something to a record.
 *
 * @param code of one of the {@link EpisodeReasons}
 * @param words what the person adds; blank for nothing
 */
public record Why(String code, String words) {

    /** A reason that says enough by itself. */
    public static Why of(String code) {
        return new Why(code, "");
    }
}
