package org.throughline.matching.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.findplace.FoundPlaces;
import org.throughline.matching.inyear.SeatOption;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Refusal;
import org.throughline.people.ChildRecord;
import org.throughline.shared.YearGroup;

/** The words of 'find a place now'. */
final class FindPlaceWords {

    private static final double METRES_OF_A_MILE = 1_609.344;

    private final FoundPlaces found;

    FindPlaceWords(FoundPlaces found) {
        this.found = found;
    }

    /** Whether there is a place today, and from when on. */
    String room(SeatOption option) {
        String today = option.free() == null
                ? "No limit is recorded"
                : option.free() == 0
                        ? "Full now"
                        : option.free() == 1
                                ? "1 place now"
                                : String.format(Locale.UK, "%,d places now", option.free());
        if (option.free() != null && option.free() == 0 && option.freeLater()) {
            return today + "; a place from September " + next();
        }
        return option.free() != null && option.free() > 0 && option.refusal() == Refusal.FULL
                ? today + ", but none that the child could keep in later years"
                : today;
    }

    /** Whether the child could have the place, and why not. */
    String possible(SeatOption option) {
        Refusal refusal = option.refusal();
        return refusal == null ? "Yes" : "No: " + refusal.label();
    }

    /** What the place costs the children of the coming year. */
    String later(SeatOption option) {
        SeatOption.Later later = option.later();
        if (later == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (later.planned() > 0) {
            parts.add("The best plan for September " + next() + " has " + children(later.planned())
                    + " at these places.");
        }
        if (later.unplaced() > 0) {
            parts.add("Expected: " + more(later.unplaced()) + " without a place.");
        }
        if (later.outOfBorough() > 0) {
            parts.add("Expected: " + more(later.outOfBorough()) + " out of the borough.");
        }
        if (later.isFree()) {
            parts.add(
                    later.moves().isEmpty()
                            ? "No other child would be elsewhere."
                            : "No other child would be without a place or out of the borough for it.");
        }
        later.moves().forEach(move -> parts.add(move(move)));
        return String.join(" ", parts);
    }

    private String move(SeatOption.Move move) {
        return name(move.pupilId()) + " would be "
                + (move.to() == null ? "without a place" : "at " + provision(move.to())) + " instead of "
                + provision(move.from()) + ".";
    }

    /** Why what is proposed differs from what is best for the child alone, or does not. */
    String why() {
        SeatOption best = found.findings().best();
        SeatOption greedy = found.findings().greedy();
        if (best == null || greedy == null) {
            return "No provision on the list has a place for this child now.";
        }
        if (best.provision().id().equals(greedy.provision().id())) {
            SeatOption.Later later = Objects.requireNonNull(best.later());
            return later.isFree()
                    ? best.provision().label() + " is the best place for this child, and no other child of September "
                            + next() + " would be without a place or out of the borough for it."
                    : best.provision().label() + " is the best place for this child. Others need it in September "
                            + next() + ", but no other place would cost fewer of them theirs.";
        }
        return greedy.provision().label() + " is the best place for this child alone. But others need it: "
                + later(greedy) + " With " + best.provision().label() + " "
                + (Objects.requireNonNull(best.later()).isFree()
                        ? "no other child would be without a place or out of the borough."
                        : "there would be fewer of them.");
    }

    /** Kilometres and miles, from the straight line. */
    String distance(SeatOption option) {
        long metres = Points.travelMetres(found.known().pupil(), option.provision());
        return metres < 0
                ? "Not known"
                : String.format(Locale.UK, "%.1f km (%.1f miles)", metres / 1_000.0, metres / METRES_OF_A_MILE);
    }

    /** Pounds a year. */
    String cost(SeatOption option) {
        return RunWords.pounds(found.known().today().annualCost(found.known().pupil(), option.provision()));
    }

    /** The family's rank of a place. */
    String preference(SeatOption option) {
        int rank = Points.preferenceRank(found.known().pupil(), option.provision());
        return rank == 0 ? "" : "Choice " + rank;
    }

    /** Year group and year of the child. */
    String yearGroup() {
        return YearGroup.label(found.known().pupil().ncYear()) + " in "
                + found.known().year().label();
    }

    int next() {
        return found.known().year().next().start();
    }

    /** The name of a provision; blank for none. */
    String provision(@Nullable String code) {
        return code == null ? "" : found.known().today().provision(code).label();
    }

    private String name(String pupilId) {
        ChildRecord child = found.known().names().get(pupilId);
        return child == null ? pupilId : child.name();
    }

    /** What the law says where the family asks for a possible place that is not proposed; blank elsewhere. */
    String asked() {
        SeatOption best = found.findings().best();
        String first =
                found.known().today().firstEligiblePreference(found.known().pupil());
        if (best == null || first == null || first.equals(best.provision().id())) {
            return "";
        }
        return "The family asks for " + provision(first)
                + ". It may be refused only on a ground of section 39(4) of the"
                + " Children and Families Act 2014, with evidence. That other children may need the place later is by itself"
                + " no such ground (not yet checked by legal).";
    }

    private static String more(int count) {
        return count == 1 ? "one more child" : String.format(Locale.UK, "%,d more children", count);
    }

    private static String children(int count) {
        return count == 1 ? "1 child" : String.format(Locale.UK, "%,d children", count);
    }
}
