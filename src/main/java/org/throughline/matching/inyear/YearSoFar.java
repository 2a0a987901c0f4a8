package org.throughline.matching.inyear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/** Who has come so far and where each was placed; says what is possible for the next one. */
final class YearSoFar {

    private final Problem problem;
    private final Seats seats;
    private final Map<String, List<Pupil>> apart;
    private final int[] used;
    private final Map<String, String> places = new HashMap<>();

    /** A year in which nobody has come; kept pupils are there from the start. */
    YearSoFar(Problem problem, Seats seats, Map<String, List<Pupil>> apart) {
        this.problem = problem;
        this.seats = seats;
        this.apart = apart;
        used = seats.nobody();
        problem.pupils().stream().filter(Pupil::isKept).forEach(pupil -> places.put(pupil.id(), pupil.keep()));
    }

    /** Whether a choice is possible now: a seat is free in every row and nobody there must be kept apart. */
    boolean isPossible(Choices pupil, int choice) {
        for (int row : seats.rows(pupil.doors()[choice])) {
            if (used[row] >= seats.rowOpen[row]) {
                return false;
            }
        }
        String place = pupil.provisions().get(choice).id();
        return apart.getOrDefault(pupil.pupil().id(), List.of()).stream()
                .noneMatch(other -> place.equals(places.get(other.id())));
    }

    /** The points of a choice, with brothers and sisters where they are by now. */
    long points(Choices pupil, int choice) {
        Provision provision = pupil.provisions().get(choice);
        boolean isTogether = problem.siblings(pupil.pupil()).stream()
                .anyMatch(sibling -> provision.id().equals(places.get(sibling.id())));
        boolean savesBond =
                isTogether && Points.alone(problem, pupil.pupil(), provision).sibling() > 0;
        return pupil.points()[choice] - (savesBond ? Points.SIBLING_APART : 0);
    }

    /** Places a pupil for good. */
    void place(Choices pupil, int choice) {
        for (int row : seats.rows(pupil.doors()[choice])) {
            used[row]++;
        }
        places.put(pupil.pupil().id(), pupil.provisions().get(choice).id());
    }

    /** Where everybody is. */
    Answer answer() {
        return new Answer(places);
    }
}
