package org.throughline.sufficiency.register;

import java.math.BigDecimal;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;

/**
 * Children placed outside the borough, by need and phase.
 *
 * @param need primary need
 * @param phase phase
 * @param children how many
 * @param mayComeBack how many of them a provision of the borough admits at their next natural transition
 * @param annualCost pounds a year
 */
public record OutOfBoroughCount(NeedType need, Phase phase, int children, int mayComeBack, BigDecimal annualCost) {}
