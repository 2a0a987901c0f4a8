package org.throughline.provision;

import org.throughline.shared.Refusal;

/** Why seats of other authorities' children are not recorded. */
public sealed interface SeatRefusal extends Refusal {

    /**
     * The year group, the academic year or the number is none that the provision can have.
     *
     * @param from lowest NC year of the provision
     * @param to highest NC year of the provision
     */
    record SeatsOutOfRange(int from, int to) implements SeatRefusal {}

    /** More is written as names than is stored. */
    record NamesTooLong(int longest) implements SeatRefusal {}

    /** Names are given for a group that holds no seat. */
    record NamesWithoutSeats() implements SeatRefusal {}
}
