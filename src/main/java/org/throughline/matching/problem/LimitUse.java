package org.throughline.matching.problem;

/**
 * How far a limit is used by an answer.
 *
 * @param limit the limit
 * @param kept pupils counted in it whose place was fixed before the match
 * @param proposed other pupils counted in it
 */
public record LimitUse(PlaceLimit limit, int kept, int proposed) {

    /** Places that pupils not kept may take: the limit less those kept, never below 0. */
    public int open() {
        return Math.max(0, limit.places() - kept);
    }

    /** Places still free; negative when the answer breaks the limit. */
    public int free() {
        return open() - proposed;
    }

    /** Pupils above the limit by decisions already taken; 0 when there are none. */
    public int overNumber() {
        return Math.max(0, kept - limit.places());
    }
}
