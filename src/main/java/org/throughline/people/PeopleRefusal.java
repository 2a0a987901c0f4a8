package org.throughline.people;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a change to people and their details is not made. */
public sealed interface PeopleRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements PeopleRefusal {}

    /** Another child has this reference. */
    record ReferenceTaken(String reference) implements PeopleRefusal {}

    /**
     * Another child has this UPN.
     *
     * @param name the other child's name, for a placement officer
     */
    record UpnTaken(String name, String reference) implements PeopleRefusal {}

    /**
     * One of many new children is not accepted, and so none is.
     *
     * @param problems sentences that say what, and what to do
     */
    record NewChildToPutRight(String reference, List<String> problems) implements PeopleRefusal {}

    /**
     * A change has no reason, or a long one.
     *
     * @param longest characters that it may have
     */
    record ChangeWithoutReason(int longest) implements PeopleRefusal {}

    /** A child is said to be taught in a year group that there is not. */
    record TaughtYearOutOfRange(int lowest, int highest) implements PeopleRefusal {}

    /**
     * It is not said why a child is taught in another year group than by age, or at too great length.
     *
     * @param longest characters that the reason may have
     */
    record TaughtYearWithoutReason(int longest) implements PeopleRefusal {}

    /** A UPN that stood there is replaced, and nobody says why. */
    record UpnChangeNeedsReason() implements PeopleRefusal {}

    /** A number is entered, replaced or taken out, and nobody says why. */
    record NumberNeedsReason(String number) implements PeopleRefusal {}

    /** Neither was there a number nor is one entered. */
    record NoNumber(String number) implements PeopleRefusal {}

    /**
     * Another child has this number.
     *
     * @param name the other child's name, for a placement officer
     */
    record NumberTaken(String number, String name, String reference) implements PeopleRefusal {}

    /** Somebody else entered another number meanwhile. */
    record NumberChangedMeanwhile(String number) implements PeopleRefusal {}

    /** Two children with different numbers of one kind cannot become one. */
    record DifferentNumbers() implements PeopleRefusal {}

    /** A match without the list that it was made with. */
    record MatchedWithNothing() implements PeopleRefusal {}

    /** A number whose check letter or digit does not fit. */
    record CannotBeMatched(String number) implements PeopleRefusal {}

    /**
     * Sessions of a term that cannot be.
     *
     * @param most sessions of an academic year
     */
    record AttendanceOutOfRange(int most) implements PeopleRefusal {}

    /** An activity without its day, or a day without its activity. */
    record ActivityMissing() implements PeopleRefusal {}

    /** Health information, and the person has not that role. */
    record HealthInformation() implements PeopleRefusal {}
}
