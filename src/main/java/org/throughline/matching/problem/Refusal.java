package org.throughline.matching.problem;

import org.jspecify.annotations.Nullable;

/** Why a provision is not proposed for a pupil, in the order in which the reasons are tried. */
public enum Refusal {
    /** The NC year on entry is outside the provision's range. */
    NC_YEAR("The year group is outside its range"),
    /** The provision is not designated for the primary need. */
    NEED_NOT_DESIGNATED("Not designated for the primary need"),
    /** The provision admits the other sex only. */
    SEX("Single-sex admission"),
    /** A required feature is missing. */
    FEATURE("A required feature is missing"),
    /** The provision is not open in the year of entry. */
    NOT_OPEN("Not open in the year of entry"),
    /** Excluded with recorded evidence, or no offer made. */
    EXCLUDED("Excluded for this child, with evidence recorded"),
    /** The pupil may stay at a place and did not ask for this one. */
    NOT_ASKED("The child may stay where they are and the family did not ask for it"),
    /** Somebody there must be kept apart from this pupil. */
    KEEP_APART("A child there must be kept apart from this child"),
    /** Every place that this pupil would need is taken. */
    FULL("Every place is taken"),
    /** Moving this one pupil there is possible and worse. */
    WOULD_COST_MORE("Possible, but the plan would be worse"),
    /** Moving this one pupil there would be no worse. */
    POSSIBLE("Possible without making the plan worse");

    private final String label;

    Refusal(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The first fixed rule that forbids a provision for a pupil, or null when the provision is eligible. */
    public static @Nullable Refusal of(Pupil pupil, Provision provision) {
        if (pupil.mayStayAt(provision)) {
            return null;
        }
        if (pupil.ncYear() < provision.ncYearFrom() || pupil.ncYear() > provision.ncYearTo()) {
            return NC_YEAR;
        }
        if (!provision.needs().isEmpty() && !provision.needs().contains(pupil.primaryNeed())) {
            return NEED_NOT_DESIGNATED;
        }
        if (provision.sex() != null && provision.sex() != pupil.sex()) {
            return SEX;
        }
        if (!provision.features().containsAll(pupil.requires())) {
            return FEATURE;
        }
        if (!isOpen(provision, pupil.startYear())) {
            return NOT_OPEN;
        }
        if (pupil.excluded().contains(provision.id())) {
            return EXCLUDED;
        }
        return pupil.isSafe() && !pupil.preferences().contains(provision.id()) ? NOT_ASKED : null;
    }

    private static boolean isOpen(Provision provision, int year) {
        Integer opens = provision.opens();
        Integer closes = provision.closes();
        return (opens == null || opens <= year) && (closes == null || year < closes);
    }
}
