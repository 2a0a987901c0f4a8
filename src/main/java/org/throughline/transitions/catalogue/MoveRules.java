package org.throughline.transitions.catalogue;

import java.util.Optional;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** Which child may make which move: a child of Year 5 does not move from Year 6 to 7. */
public final class MoveRules {

    private MoveRules() {}

    /**
     * What speaks against a move, as a sentence that says what to do; empty when nothing does. Moves during a year, and
     * those after school, are made at any age.
     *
     * @param entryYear the academic year at whose start the child moves
     */
    public static Optional<String> problem(ChildRecord child, Catalogue.Phase phase, AcademicYear entryYear) {
        Integer moving = phase.ncYear();
        if (moving == null || moving > YearGroup.LAST_SECONDARY) {
            return Optional.empty();
        }
        AcademicYear before = new AcademicYear(entryYear.start() - 1);
        int is = ChildYears.of(child, before);
        if (is == moving) {
            return Optional.empty();
        }
        return Optional.of((child.taught() == null ? "By date of birth " : "As recorded ") + child.name() + " is in "
                + YearGroup.label(is) + " in " + before.label() + ", and '" + phase.label() + "' is for "
                + YearGroup.label(moving) + ". Choose another move, or say that the child is taught in another year"
                + " group than by age, and why");
    }
}
