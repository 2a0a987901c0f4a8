package org.throughline.sufficiency.capital;

import org.throughline.shared.Refusal;

/** Why a project of the capital programme, its milestone or its spend is not recorded. */
public sealed interface CapitalRefusal extends Refusal {

    /** The name of a project is missing or too long. */
    record CapitalNameMissing(int longest) implements CapitalRefusal {}

    /** An amount is missing, or none that could be. */
    record CapitalAmountOutOfRange(long most) implements CapitalRefusal {}

    /** Words about a project are too long. */
    record CapitalWordsTooLong(int longest) implements CapitalRefusal {}

    /** The project was deleted. */
    record CapitalProjectUnknown() implements CapitalRefusal {}

    /** It is not said what a milestone is, or at too great length. */
    record MilestoneNameMissing(int longest) implements CapitalRefusal {}

    /** A milestone has no day. */
    record MilestoneDayMissing() implements CapitalRefusal {}

    /** A milestone is said to be reached on a day to come. */
    record MilestoneDoneLater() implements CapitalRefusal {}

    /** The milestone was removed. */
    record MilestoneUnknown() implements CapitalRefusal {}

    /** The financial year of some spend is none that could be. */
    record SpendYearOutOfRange(String first, String last) implements CapitalRefusal {}
}
