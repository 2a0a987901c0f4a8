package org.throughline.matching.problem;

/**
 * How far a limit is used by an answer.
 *
 * @param limit the limit
 * @param kept pupils counted in it whose place was fixed before the match
 * @param mayStay pupils who hold a place there that goes on and would be counted in it, whether they stay or not
 * @param staying those of them who stay
 * @param proposed other pupils counted in it
 */
public record LimitUse(PlaceLimit limit, int kept, int mayStay, int staying, int proposed) {

    /**
     * Whether those kept and those who may stay are more than the places. Then nobody new is proposed into it, and
     * those who stay are not counted against it: a place is never taken from a child who holds it.
     */
    public boolean isForItsOwnOnly() {
        return isForItsOwnOnly(limit, kept, mayStay);
    }

    static boolean isForItsOwnOnly(PlaceLimit limit, int kept, int mayStay) {
        return kept + mayStay > limit.places();
    }

    /** Places that pupils not kept may take, those who may stay among them: 0 where it is for its own only. */
    public int open() {
        return open(limit, kept, mayStay);
    }

    static int open(PlaceLimit limit, int kept, int mayStay) {
        return isForItsOwnOnly(limit, kept, mayStay) ? 0 : limit.places() - kept;
    }

    /** Places still free; negative when the answer breaks the limit. */
    public int free() {
        return isForItsOwnOnly() ? -proposed : open() - staying - proposed;
    }

    /** Pupils above the limit by decisions already taken and places already held; 0 when there are none. */
    public int overNumber() {
        return Math.max(0, kept + staying - limit.places());
    }
}
