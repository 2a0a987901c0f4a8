package org.throughline.sufficiency.published;

/**
 * Plans of children of some ages on 31 August before the January.
 *
 * @param from the youngest age, in whole years
 * @param to the oldest age; 25 where the band is open
 * @param plans children with a plan
 */
public record AgeBand(int from, int to, int plans) {

    /** Whether it is one age, not several. */
    public boolean isSingle() {
        return from == to;
    }

    /** Whether all its ages lie in a group of ages. */
    public boolean liesIn(AgeGroup group) {
        return from >= group.from() && to <= group.to();
    }

    /** As it stands in files: {@code 7}, or {@code 0-2}. */
    public String key() {
        return isSingle() ? String.valueOf(from) : from + "-" + to;
    }
}
