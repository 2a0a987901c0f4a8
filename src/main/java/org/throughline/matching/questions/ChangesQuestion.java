package org.throughline.matching.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.problem.Totals;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * The smallest change with which a child of a run would be nearer, or where the family asked: more places in some year
 * groups, an exclusion lifted, or other children moving. Each is tried with the best plan around it.
 */
public final class ChangesQuestion extends RunQuestion<ChangesQuestion.Changes> {

    static final String KIND = "changes:";

    private static final Duration MOST_TOGETHER = Duration.ofSeconds(60);
    /** Nearer places looked at beside those asked for. */
    private static final int NEARER = 2;
    /** More places tried at one provision. */
    private static final int MOST_PLACES = 3;

    private static final WhatIf NOTHING = new WhatIf(List.of());
    private static final StoredJson<List<Tried>> TRIED =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private final String pupilId;

    /** About this child of the run. */
    public ChangesQuestion(String pupilId) {
        this.pupilId = pupilId;
    }

    /** What a change does. */
    public enum Kind {
        /** Nothing is changed but that the child is there: others move where they must. */
        OTHERS_MOVE,
        /** More places, or evidence that is put right: the best plan then has the child there. */
        CHANGE,
        /** No more places that were tried would be enough: others come first for them. */
        NOT_ENOUGH,
        /** A rule forbids it that no number of places changes. */
        RULED_OUT
    }

    /**
     * A change, and what the best plan with it is.
     *
     * @param kind what it does
     * @param provision where the child would be
     * @param places more places there in each of the limits; 0 for none
     * @param limits the limits that have them, as they are now
     * @param lifted the rule that was left out for this child; null for none
     * @param outcome the best plan with it; null where a rule forbids it
     */
    public record Change(
            Kind kind,
            Provision provision,
            int places,
            List<PlaceLimit> limits,
            @Nullable Refusal lifted,
            @Nullable Outcome outcome) {}

    /**
     * What would change the place of a child.
     *
     * @param each the changes tried, fewest children moved first
     * @param isComplete whether there was time for all of them
     */
    public record Changes(List<Change> each, boolean isComplete) {}

    private record Tried(
            Kind kind,
            String provision,
            int places,
            @Nullable Refusal lifted,
            @Nullable TriedPlan plan) {}

    @Override
    String word() {
        return KIND + pupilId;
    }

    /** The places that would serve the child better: those asked for, and the nearest that are nearer. */
    private static List<Provision> better(RunResult before, Placement now) {
        Problem problem = before.assessment().problem();
        Pupil pupil = now.pupil();
        Provision here = now.provision();
        long metres = here == null ? Long.MAX_VALUE : Points.travelMetres(pupil, here);
        int rank = here == null ? 0 : Points.preferenceRank(pupil, here);
        Stream<Provision> asked = pupil.preferences().stream()
                .limit(rank == 0 ? Long.MAX_VALUE : rank - 1)
                .flatMap(id -> problem.findProvision(id).stream());
        Stream<Provision> nearer = rank == 1
                ? Stream.of()
                : problem.eligible(pupil).stream()
                        .filter(place -> !place.equals(here) && Points.travelMetres(pupil, place) >= 0)
                        .filter(place -> Points.travelMetres(pupil, place) < metres)
                        .sorted(Comparator.comparingLong(place -> Points.travelMetres(pupil, place)))
                        .limit(NEARER);
        return Stream.concat(asked, nearer)
                .filter(place -> !place.equals(here))
                .distinct()
                .toList();
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        Placement now = before.assessment().placement(pupilId).orElseThrow();
        List<Provision> targets = now.pupil().isKept() ? List.of() : better(before, now);
        long end = System.nanoTime() + MOST_TOGETHER.toNanos();
        List<Tried> tried = new ArrayList<>();
        int done = 0;
        for (Provision target : targets) {
            if (System.nanoTime() < end && !progress.isStopRequested()) {
                tried.addAll(tried(before, now.pupil(), target, progress));
                progress.done(++done, targets.size());
            }
        }
        if (done < targets.size()) {
            // said by what is missing: an entry that names no change
            tried.add(new Tried(Kind.NOT_ENOUGH, "", 0, null, null));
        }
        return TRIED.write(tried);
    }

    private List<Tried> tried(RunResult before, Pupil pupil, Provision target, JobProgress progress) {
        Refusal rule = Refusal.of(pupil, target);
        if (rule != null && rule != Refusal.EXCLUDED) {
            return List.of(new Tried(Kind.RULED_OUT, target.id(), 0, rule, null));
        }
        List<Tried> found = new ArrayList<>();
        if (rule == null) {
            WhatIf there = new WhatIf(List.of(new WhatIf.Pin(pupilId, target.id())));
            found.add(new Tried(Kind.OTHERS_MOVE, target.id(), 0, null, tried(before, there, MOST, progress)));
        }
        int least = rule == null ? 1 : 0;
        if (rule == null && full(before, pupil, target).isEmpty()) {
            return found;
        }
        MatchOutcome last = null;
        for (int places = least; places <= MOST_PLACES; places++) {
            Problem changed = changed(before, target, places, rule);
            MatchOutcome best = best(changed, before, before.run().weights(), MOST, progress);
            MatchOutcome there = isThere(best, target) ? best : asGood(changed, best, target, before, progress);
            if (there != null) {
                found.add(new Tried(Kind.CHANGE, target.id(), places, rule, TriedPlan.of(before, there)));
                return found;
            }
            last = best;
        }
        found.add(new Tried(
                Kind.NOT_ENOUGH, target.id(), MOST_PLACES, rule, TriedPlan.of(before, Objects.requireNonNull(last))));
        return found;
    }

    private boolean isThere(MatchOutcome outcome, Provision target) {
        return target.id().equals(outcome.answer().places().get(pupilId));
    }

    /** A plan with the child there that is as good as the best; null where there is none. */
    private @Nullable MatchOutcome asGood(
            Problem changed, MatchOutcome best, Provision target, RunResult before, JobProgress progress) {
        Problem pinned = new WhatIf(List.of(new WhatIf.Pin(pupilId, target.id()))).applyTo(changed);
        MatchOutcome there = best(pinned, before, before.run().weights(), MOST, progress);
        Assessment judged = Assessment.of(changed, there.answer());
        Totals objective = judged.objective(before.run().weights());
        boolean isAsGood = before.run().profile().bestFirst().compare(objective, best.objective()) <= 0;
        return judged.faults().isEmpty() && isAsGood ? there : null;
    }

    /** The limits that keep the child out as the plan stands. */
    private static List<PlaceLimit> full(RunResult before, Pupil pupil, Provision target) {
        return before.assessment().limitUses().stream()
                .filter(use -> use.limit().provisionId().equals(target.id()) && use.free() < 1)
                .map(LimitUse::limit)
                .filter(limit -> limit.counts(pupil, target))
                .toList();
    }

    /** The problem with more places in the limits that keep the child out, and without the rule. */
    private Problem changed(RunResult before, Provision target, int places, @Nullable Refusal lifted) {
        Problem problem = before.assessment().problem();
        Pupil pupil = problem.pupil(pupilId);
        Set<PlaceLimit> full = new LinkedHashSet<>(full(before, pupil, target));
        return problem.with(
                problem.pupils().stream()
                        .map(each -> each.id().equals(pupilId) && lifted == Refusal.EXCLUDED
                                ? each.notExcludedFrom(target.id())
                                : each)
                        .toList(),
                problem.limits().stream()
                        .map(limit -> full.contains(limit) ? limit.withPlaces(limit.places() + places) : limit)
                        .toList());
    }

    @Override
    Changes read(String text, RunResult before) {
        List<Tried> tried = TRIED.read(text);
        Problem problem = before.assessment().problem();
        Pupil pupil = problem.pupil(pupilId);
        List<Change> changes = tried.stream()
                .filter(each -> !each.provision().isEmpty())
                .map(each -> change(each, before, pupil, problem.provision(each.provision())))
                .sorted(Comparator.comparing(Change::kind, Comparator.comparing(ChangesQuestion::order))
                        .thenComparingInt(ChangesQuestion::moved))
                .toList();
        return new Changes(
                changes, tried.stream().noneMatch(each -> each.provision().isEmpty()));
    }

    /** What can be done stands before what cannot. */
    private static int order(Kind kind) {
        return switch (kind) {
            case OTHERS_MOVE, CHANGE -> 0;
            case NOT_ENOUGH -> 1;
            case RULED_OUT -> 2;
        };
    }

    private static int moved(Change change) {
        Outcome outcome = change.outcome();
        return outcome == null ? 0 : outcome.difference().moved().size();
    }

    private Change change(Tried tried, RunResult before, Pupil pupil, Provision target) {
        TriedPlan plan = tried.plan();
        Outcome outcome = null;
        if (plan != null && tried.kind() == Kind.OTHERS_MOVE) {
            outcome = plan.outcome(before, new WhatIf(List.of(new WhatIf.Pin(pupilId, target.id()))));
        } else if (plan != null) {
            outcome = plan.outcome(before, changed(before, target, tried.places(), tried.lifted()), NOTHING);
        }
        List<PlaceLimit> limits = tried.places() == 0 ? List.of() : full(before, pupil, target);
        return new Change(tried.kind(), target, tried.places(), limits, tried.lifted(), outcome);
    }
}
