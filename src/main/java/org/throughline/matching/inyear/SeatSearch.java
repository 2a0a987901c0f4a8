package org.throughline.matching.inyear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.problem.Weights;

/**
 * The places that one child could have now, and what each costs the children who need one in the coming year. Who comes
 * is known here by name; children who are not known yet are not counted.
 */
public final class SeatSearch {

    private final Problem today;
    private final Pupil pupil;
    private final Set<String> apartAt;
    private final Problem coming;
    private final Pupil then;
    private final Seats seatsNow;
    private final Seats seatsThen;
    private final Guess guess;

    /**
     * The question.
     *
     * @param today this academic year; the child is not in it
     * @param pupil the child as one who needs a place this year
     * @param apartAt provisions where somebody is from whom the child must be kept apart
     * @param coming the coming year; where the child is in it, they are left out
     * @param then the child in the coming year
     */
    public record Question(Problem today, Pupil pupil, Set<String> apartAt, Problem coming, Pupil then) {}

    private SeatSearch(Question question, Answer best) {
        today = question.today();
        pupil = question.pupil();
        apartAt = question.apartAt();
        then = question.then();
        coming = Expectation.settled(question.coming());
        List<Pupil> others = coming.pupils().stream()
                .filter(other -> !other.isKept() && !other.id().equals(then.id()))
                .toList();
        seatsNow = new Seats(Expectation.settled(today), List.of(pupil));
        seatsThen = new Seats(coming, withThen(others));
        guess = new Guess(seatsThen);
        for (Pupil other : others) {
            Choices choices = Choices.of(coming, other, seatsThen);
            String place = best.placeOf(other);
            guess.plan(
                    choices,
                    choices.provisions().stream().map(Provision::id).toList().indexOf(place == null ? "" : place));
        }
    }

    private Collection<Pupil> withThen(List<Pupil> others) {
        return Stream.concat(others.stream(), Stream.of(then)).toList();
    }

    /**
     * The best plan of the coming year, those who may stay at their place; it can be asked again and again.
     *
     * @param most the longest that is looked for
     * @param stop asked often; when it says so the best one so far is returned
     */
    public static Answer bestPlan(Problem coming, Duration most, BooleanSupplier stop) {
        return ExactCore.run(
                        ExactRequest.of(Expectation.settled(coming), Profile.BOROUGH_FIRST, Weights.DEFAULT, most),
                        ExactListener.stoppedBy(stop))
                .answer();
    }

    /**
     * Every provision of the register for the child.
     *
     * @param options by what is proposed: the possible ones first
     * @param best the provision with which the fewest children go without a place, then out of the borough, then with
     *     the fewest points for the child; null where none is possible
     * @param greedy the best for this child alone; null where none is possible
     * @param counted children who need a place in the coming year
     */
    public record Findings(
            List<SeatOption> options,
            @Nullable SeatOption best,
            @Nullable SeatOption greedy,
            int counted) {}

    /**
     * Answers the question.
     *
     * @param best what {@link #bestPlan} found for the coming year
     */
    public static Findings find(Question question, Answer best) {
        return new SeatSearch(question, best).find();
    }

    private Findings find() {
        List<SeatOption> options = today.provisions().stream().map(this::option).toList();
        List<SeatOption> possible =
                options.stream().filter(SeatOption::isPossible).toList();
        Comparator<SeatOption> alone = Comparator.comparing(
                        (SeatOption option) -> !option.provision().inBorough())
                .thenComparingLong(SeatOption::points)
                .thenComparing(option -> option.provision().id());
        Comparator<SeatOption> all = Comparator.comparing(
                        (SeatOption option) -> !option.provision().inBorough())
                .thenComparingInt(
                        option -> option.later() == null ? 0 : option.later().unplaced())
                .thenComparingInt(
                        option -> option.later() == null ? 0 : option.later().outOfBorough())
                .thenComparing(alone);
        List<SeatOption> sorted = new ArrayList<>(options);
        sorted.sort(Comparator.comparing((SeatOption option) -> !option.isPossible())
                .thenComparing(all));
        return new Findings(
                sorted,
                possible.stream().min(all).orElse(null),
                possible.stream().min(alone).orElse(null),
                guess.size());
    }

    private SeatOption option(Provision provision) {
        Refusal refusal = Refusal.of(pupil, provision);
        long points = Points.alone(today, pupil, provision).total();
        if (refusal != null) {
            return new SeatOption(provision, refusal, null, false, points, null);
        }
        int now = seatsNow.door(pupil, provision);
        Integer free = null;
        boolean isFull = false;
        for (int row : seatsNow.rows(now)) {
            PlaceLimit limit = seatsNow.limit(row);
            isFull |= seatsNow.rowOpen[row] == 0;
            if (limit.academicYear() == pupil.startYear()) {
                free = free == null ? seatsNow.rowOpen[row] : Math.min(free, seatsNow.rowOpen[row]);
            }
        }
        boolean goesOn = then.ncYear() <= provision.ncYearTo() && Refusal.of(then, provision) == null;
        boolean isFreeLater = goesOn && isOpenThen(provision);
        if (apartAt.contains(provision.id())) {
            return new SeatOption(provision, Refusal.KEEP_APART, free, isFreeLater, points, null);
        }
        if (isFull || goesOn && !isFreeLater) {
            return new SeatOption(provision, Refusal.FULL, free, isFreeLater, points, null);
        }
        return new SeatOption(provision, null, free, isFreeLater, points, goesOn ? later(provision) : nothingLater());
    }

    private boolean isOpenThen(Provision provision) {
        for (int row : seatsThen.rows(seatsThen.door(then, provision))) {
            if (seatsThen.rowOpen[row] == 0) {
                return false;
            }
        }
        return true;
    }

    private static SeatOption.Later nothingLater() {
        return new SeatOption.Later(0, 0, 0, List.of());
    }

    private SeatOption.Later later(Provision provision) {
        int door = seatsThen.door(then, provision);
        List<SeatOption.Move> moves = new ArrayList<>();
        int unplaced = 0;
        int out = 0;
        for (Guess.Step step : guess.chain(door)) {
            Choices other = step.pupil();
            Provision from = other.provisions().get(step.from());
            Provision to =
                    step.to() == Choices.UNPLACED ? null : other.provisions().get(step.to());
            unplaced += to == null ? 1 : 0;
            out += (to != null && !to.inBorough() ? 1 : 0) - (from.inBorough() ? 0 : 1);
            moves.add(new SeatOption.Move(other.pupil().id(), from.id(), to == null ? null : to.id()));
        }
        return new SeatOption.Later(unplaced, out, guess.planned(door), moves);
    }
}
