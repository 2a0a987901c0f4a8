package org.throughline.matching.guarantees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;

/** Spoils a proven answer in one way, and says which promise that breaks. */
final class CorruptAnswers {

    /** The ways, each with the promise that must be found broken. */
    enum Way {
        MOVE_WHOEVER_STAYS(Guarantee.OWN_PLACE),
        LEAVE_WHOEVER_STAYS_OUT(Guarantee.OWN_PLACE),
        FILL_A_FULL_PLACE(Guarantee.LIMITS),
        PUT_TOGETHER(Guarantee.APART),
        MOVE_TO_A_REFUSED_PLACE(Guarantee.ALLOWED),
        DROP_A_NAMED_PLACE(Guarantee.NAMED),
        MOVE_A_NAMED_PLACE(Guarantee.NAMED),
        MOVE_TO_AN_EXCLUDED_PLACE(Guarantee.EXCLUDED),
        SWAP_TWO_AND_SHOW_THE_OLD(Guarantee.COMPLETE),
        FORGET_A_CHILD(Guarantee.COMPLETE),
        INVENT_A_CHILD(Guarantee.COMPLETE),
        TELL_ONE_FEWER_WITHOUT_A_PLACE(Guarantee.TOTALS),
        TELL_ONE_FEWER_OUT_OF_BOROUGH(Guarantee.TOTALS),
        TELL_OTHER_POINTS(Guarantee.TOTALS),
        TELL_OTHER_POUNDS(Guarantee.TOTALS),
        UNMARK_A_CHILD(Guarantee.CONTESTED),
        MARK_A_CHILD(Guarantee.CONTESTED);

        final Guarantee broken;

        Way(Guarantee broken) {
            this.broken = broken;
        }
    }

    /** A spoilt answer and what is told of it. */
    record Spoilt(Answer answer, Told told) {}

    private final Problem problem;
    private final Assessment clean;
    private final SplittableRandom random;

    CorruptAnswers(Assessment clean, long seed) {
        this.clean = clean;
        this.problem = clean.problem();
        this.random = new SplittableRandom(seed);
    }

    /** The answer spoilt in a way; empty where nothing in it can be spoilt so. */
    Optional<Spoilt> spoil(Way way) {
        return switch (way) {
            case MOVE_WHOEVER_STAYS ->
                pick(Pupil::isSafe)
                        .flatMap(pupil -> anywhere(
                                        pupil,
                                        to -> !pupil.mayStayAt(to)
                                                && !pupil.preferences().contains(to.id()))
                                .map(to -> moved(pupil, to)));
            case LEAVE_WHOEVER_STAYS_OUT -> pick(Pupil::isSafe).map(this::dropped);
            case FILL_A_FULL_PLACE -> overfull();
            case PUT_TOGETHER -> together();
            case MOVE_TO_A_REFUSED_PLACE ->
                pick(pupil -> !pupil.isKept() && !pupil.isSafe())
                        .flatMap(pupil -> anywhere(pupil, to -> {
                                    Refusal why = Refusal.of(pupil, to);
                                    return why != null && why.ordinal() < Refusal.EXCLUDED.ordinal();
                                })
                                .map(to -> moved(pupil, to)));
            case DROP_A_NAMED_PLACE -> pick(Pupil::isKept).map(this::dropped);
            case MOVE_A_NAMED_PLACE ->
                pick(Pupil::isKept)
                        .flatMap(pupil -> anywhere(pupil, to -> !to.id().equals(pupil.keep()))
                                .map(to -> moved(pupil, to)));
            case MOVE_TO_AN_EXCLUDED_PLACE ->
                pick(pupil -> !pupil.isKept() && !pupil.excluded().isEmpty())
                        .flatMap(pupil -> anywhere(
                                        pupil, to -> pupil.excluded().contains(to.id()) && !pupil.mayStayAt(to))
                                .map(to -> moved(pupil, to)));
            case SWAP_TWO_AND_SHOW_THE_OLD -> swapped();
            case FORGET_A_CHILD -> pick(pupil -> true).map(pupil -> new Spoilt(clean.answer(), without(pupil)));
            case INVENT_A_CHILD -> Optional.of(invented());
            case TELL_ONE_FEWER_WITHOUT_A_PLACE -> Optional.of(telling(1, 0, 0, 0));
            case TELL_ONE_FEWER_OUT_OF_BOROUGH -> Optional.of(telling(0, 1, 0, 0));
            case TELL_OTHER_POINTS -> Optional.of(telling(0, 0, 1 + random.nextInt(400), 0));
            case TELL_OTHER_POUNDS -> Optional.of(telling(0, 0, 0, 1 + random.nextInt(9_000)));
            case UNMARK_A_CHILD -> marking(true);
            case MARK_A_CHILD -> marking(false);
        };
    }

    private Optional<Pupil> pick(Predicate<Pupil> which) {
        List<Pupil> all = problem.pupils().stream().filter(which).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Optional<Provision> anywhere(Pupil pupil, Predicate<Provision> which) {
        List<Provision> all = problem.provisions().stream()
                .filter(provision -> !provision.id().equals(clean.answer().placeOf(pupil)))
                .filter(which)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** The answer with other places, told as it is then: a lie that agrees with itself. */
    private Spoilt consistent(Map<String, String> places) {
        Answer answer = new Answer(places);
        return new Spoilt(answer, ToldFixture.of(Assessment.of(problem, answer)));
    }

    private Map<String, String> places() {
        return new TreeMap<>(clean.answer().places());
    }

    private Spoilt moved(Pupil pupil, Provision to) {
        Map<String, String> places = places();
        places.put(pupil.id(), to.id());
        return consistent(places);
    }

    private Spoilt dropped(Pupil pupil) {
        Map<String, String> places = places();
        places.remove(pupil.id());
        return consistent(places);
    }

    /** One more where the rules allow it and every place is taken. */
    private Optional<Spoilt> overfull() {
        return pick(pupil -> !pupil.isKept())
                .flatMap(pupil -> problem.eligible(pupil).stream()
                        .filter(to -> !pupil.mayStayAt(to))
                        .filter(to -> !to.id().equals(clean.answer().placeOf(pupil)))
                        .filter(to -> clean.limitUses().stream()
                                .anyMatch(use -> use.limit().provisionId().equals(to.id())
                                        && use.limit().counts(pupil, to)
                                        && use.free() < 1))
                        .findFirst()
                        .map(to -> moved(pupil, to)));
    }

    private Optional<Spoilt> together() {
        Map<String, List<Pupil>> apart = problem.keptApart();
        return pick(pupil -> !pupil.isKept() && apart.containsKey(pupil.id())).flatMap(pupil -> {
            Pupil other = apart.get(pupil.id()).getFirst();
            String place = clean.answer().placeOf(other);
            return place == null || place.equals(pupil.stayAt())
                    ? Optional.empty()
                    : Optional.of(moved(pupil, problem.provision(place)));
        });
    }

    private Optional<Spoilt> swapped() {
        Optional<Pupil> one = pick(pupil -> clean.answer().placeOf(pupil) != null);
        return one.flatMap(first -> pick(other -> clean.answer().placeOf(other) != null
                        && !Objects.equals(
                                clean.answer().placeOf(other), clean.answer().placeOf(first)))
                .map(second -> {
                    Map<String, String> places = places();
                    String here = Objects.requireNonNull(places.get(first.id()));
                    places.put(first.id(), Objects.requireNonNull(places.get(second.id())));
                    places.put(second.id(), here);
                    return new Spoilt(new Answer(places), ToldFixture.of(clean));
                }));
    }

    private Told without(Pupil pupil) {
        Told told = ToldFixture.of(clean);
        Set<String> shown = new HashSet<>(told.shown());
        shown.remove(pupil.id());
        return ToldFixture.with(told, shown, told.contested());
    }

    private Spoilt invented() {
        Map<String, String> places = places();
        places.put("NOBODY", new ArrayList<>(problem.provisions()).getFirst().id());
        return new Spoilt(new Answer(places), ToldFixture.of(clean));
    }

    private Spoilt telling(int unplaced, int outOfBorough, int points, int pounds) {
        Told told = ToldFixture.of(clean);
        return new Spoilt(
                clean.answer(),
                new Told(
                        told.places(),
                        told.shown(),
                        told.contested(),
                        told.unplaced() - unplaced,
                        told.preferenceNotMet(),
                        told.outOfBorough() - outOfBorough,
                        told.points() - points,
                        told.pounds().subtract(BigDecimal.valueOf(pounds)),
                        told.weighted()));
    }

    private Optional<Spoilt> marking(boolean isMarked) {
        Set<String> marked = ToldFixture.of(clean).contested();
        return pick(pupil -> marked.contains(pupil.id()) == isMarked).map(pupil -> {
            Told told = ToldFixture.of(clean);
            Set<String> changed = new HashSet<>(marked);
            if (isMarked) {
                changed.remove(pupil.id());
            } else {
                changed.add(pupil.id());
            }
            return new Spoilt(clean.answer(), ToldFixture.with(told, told.shown(), changed));
        });
    }
}
