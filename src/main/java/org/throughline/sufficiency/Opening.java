package org.throughline.sufficiency;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;

/**
 * New provision that might be opened: a sentence of a scenario.
 *
 * @param name what it is, in words
 * @param kind whether it is a base in a mainstream school or a special school
 * @param need the need it is for
 * @param phase the phase
 * @param ramp places in its first year, its second, and so on; the last one stays
 */
public record Opening(String name, Kind kind, NeedType need, Phase phase, List<Integer> ramp) {

    /** What is opened. Pounds are averages for planning with their source and year; they are to be checked locally. */
    public enum Kind {
        /** A resourced provision or unit in a mainstream school, an inclusion base. */
        BASE("Base in a mainstream school", 16_000, 11_300),
        /** A special school. */
        SPECIAL("Special school", 26_000, 48_750);

        private final String label;
        private final BigDecimal annual;
        private final BigDecimal capital;

        Kind(String label, long annual, long capital) {
            this.label = label;
            this.annual = BigDecimal.valueOf(annual);
            this.capital = BigDecimal.valueOf(capital);
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** Pounds a place that is taken costs a year. */
        public BigDecimal annual() {
            return annual;
        }

        /** Pounds to build a place. */
        public BigDecimal capital() {
            return capital;
        }
    }

    /** What the authority's papers speak of, with the ramps that were published for schools of the kind. */
    public static final List<Opening> TEMPLATES = List.of(
            new Opening(
                    "60-place secondary SEMH special school",
                    Kind.SPECIAL,
                    NeedType.SEMH,
                    Phase.SECONDARY,
                    List.of(30, 45, 60)),
            new Opening(
                    "80-place secondary autism special school",
                    Kind.SPECIAL,
                    NeedType.ASD,
                    Phase.SECONDARY,
                    List.of(30, 45, 60, 70, 80)),
            new Opening("Three secondary SEMH bases of 20", Kind.BASE, NeedType.SEMH, Phase.SECONDARY, List.of(30, 60)),
            new Opening("Secondary SEMH base of 20", Kind.BASE, NeedType.SEMH, Phase.SECONDARY, List.of(10, 20)),
            new Opening("Primary SEMH base of 12", Kind.BASE, NeedType.SEMH, Phase.PRIMARY, List.of(6, 12)),
            new Opening("Primary autism base of 12", Kind.BASE, NeedType.ASD, Phase.PRIMARY, List.of(6, 12)));

    /** Copies the list. */
    public Opening {
        ramp = List.copyOf(ramp);
    }

    /** Places in a January when it opens in the September before a first one. */
    public int places(int january, int firstJanuary) {
        if (january < firstJanuary) {
            return 0;
        }
        return ramp.get(Math.min(january - firstJanuary, ramp.size() - 1));
    }

    /** Places when it is full. */
    public int full() {
        return ramp.getLast();
    }

    /** Pounds to build it. */
    public BigDecimal capital() {
        return kind.capital().multiply(BigDecimal.valueOf(full()));
    }
}
