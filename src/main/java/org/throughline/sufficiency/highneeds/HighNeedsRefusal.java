package org.throughline.sufficiency.highneeds;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why a figure of the high-needs block, a band or a child's band is not recorded. */
public sealed interface HighNeedsRefusal extends Refusal {

    /** It is not said of which year and line a figure is. */
    record BlockLineNotChosen() implements HighNeedsRefusal {}

    /** The amount is missing, too high or too low, or has parts of a penny. */
    record BlockAmountOutOfRange(long most) implements HighNeedsRefusal {}

    /** It is not said where a figure comes from, or at too great length. */
    record BlockSourceMissing(int longest) implements HighNeedsRefusal {}

    /** An assumption is too long. */
    record BlockAssumptionTooLong(int longest) implements HighNeedsRefusal {}

    /** The financial year is none of those shown. */
    record BlockYearUnknown(String first, String last) implements HighNeedsRefusal {}

    /** The code of a band is missing or too long. */
    record BandCodeMissing(int longest) implements HighNeedsRefusal {}

    /** The name of a band is missing or too long. */
    record BandNameMissing(int longest) implements HighNeedsRefusal {}

    /** What a band is worth is missing or cannot be. */
    record BandValueOutOfRange(long most) implements HighNeedsRefusal {}

    /** It is not said from when something holds. */
    record BandDayMissing() implements HighNeedsRefusal {}

    /** It is not said where the value of a band comes from, or at too great length. */
    record BandSourceMissing(int longest) implements HighNeedsRefusal {}

    /** The band is worth something from that day on already. */
    record BandValueOnSameDay(String band, LocalDate day) implements HighNeedsRefusal {}

    /** There is no such band on that day. */
    record BandUnknown(String band, LocalDate day) implements HighNeedsRefusal {}

    /** There is no such child. */
    record BandChildUnknown() implements HighNeedsRefusal {}

    /** It is not said why a child's band changes, or at too great length. */
    record BandReasonMissing(int longest) implements HighNeedsRefusal {}

    /** A child's band changed on that day already. */
    record BandChangedOnSameDay(LocalDate day) implements HighNeedsRefusal {}

    /** The change of a child's band was taken back already. */
    record BandChangeTakenBack() implements HighNeedsRefusal {}

    /** A set of new bands has no name, or a long one. */
    record BandProposalNameMissing(int longest) implements HighNeedsRefusal {}

    /** A set of new bands changes nothing. */
    record BandProposalWithoutLines() implements HighNeedsRefusal {}

    /** Two lines of a set of new bands say differently what one band is worth. */
    record BandProposalUneven(String band) implements HighNeedsRefusal {}

    /** New bands begin on another day than 1 April. */
    record BandProposalNotFromApril() implements HighNeedsRefusal {}
}
