package org.throughline.sufficiency.scenario;

import java.util.List;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
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
public record NewProvision(String name, Kind kind, NeedType need, Phase phase, List<Integer> ramp) {

    /** What is opened. */
    public enum Kind {
        /** A resourced provision or unit in a mainstream school, an inclusion base. */
        BASE(
                "Base in a mainstream school",
                ProvisionType.RESOURCED_PROVISION,
                UnitCost.BASE_ANNUAL,
                UnitCost.BASE_CAPITAL),
        /** A special school. */
        SPECIAL("Special school", ProvisionType.SPECIAL_SCHOOL, UnitCost.SPECIAL_ANNUAL, UnitCost.SPECIAL_CAPITAL);

        private final String label;
        private final ProvisionType type;
        private final UnitCost annual;
        private final UnitCost capital;

        Kind(String label, ProvisionType type, UnitCost annual, UnitCost capital) {
            this.label = label;
            this.type = type;
            this.annual = annual;
            this.capital = capital;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** What it is in the register. */
        public ProvisionType type() {
            return type;
        }

        /** What a place that is taken costs a year. */
        public UnitCost annual() {
            return annual;
        }

        /** What it costs to build a place. */
        public UnitCost capital() {
            return capital;
        }
    }

    /** What the authority's papers speak of, with the ramps that were published for schools of the kind. */
    public static final List<NewProvision> TEMPLATES = List.of(
            new NewProvision(
                    "60-place secondary SEMH special school",
                    Kind.SPECIAL,
                    NeedType.SEMH,
                    Phase.SECONDARY,
                    List.of(30, 45, 60)),
            new NewProvision(
                    "80-place secondary autism special school",
                    Kind.SPECIAL,
                    NeedType.ASD,
                    Phase.SECONDARY,
                    List.of(30, 45, 60, 70, 80)),
            new NewProvision(
                    "Three secondary SEMH bases of 20", Kind.BASE, NeedType.SEMH, Phase.SECONDARY, List.of(30, 60)),
            new NewProvision("Secondary SEMH base of 20", Kind.BASE, NeedType.SEMH, Phase.SECONDARY, List.of(10, 20)),
            new NewProvision("Primary SEMH base of 12", Kind.BASE, NeedType.SEMH, Phase.PRIMARY, List.of(6, 12)),
            new NewProvision("Primary autism base of 12", Kind.BASE, NeedType.ASD, Phase.PRIMARY, List.of(6, 12)));

    /** Copies the list. */
    public NewProvision {
        ramp = List.copyOf(ramp);
    }
}
