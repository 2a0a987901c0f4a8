package org.throughline.matching.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** The best places that a child of a run could have, each with the best plan around it. */
public final class PlacesQuestion extends RunQuestion<PlacesQuestion.Places> {

    static final String KIND = "places:";

    /** The longest the places of one child may take together. */
    private static final Duration MOST_TOGETHER = Duration.ofSeconds(30);
    /** Places shown of one child. */
    private static final int BEST = 3;

    private static final StoredJson<Tried> TRIED = new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private final String pupilId;

    /** About this child of the run. */
    public PlacesQuestion(String pupilId) {
        this.pupilId = pupilId;
    }

    /**
     * One place that a child could have.
     *
     * @param provision the provision
     * @param outcome what the plan would be if the child were there
     */
    public record Option(Provision provision, Outcome outcome) {}

    /**
     * The best places that a child could have.
     *
     * @param best at most three, the best for the whole plan first; places above their number come after all others
     * @param lookedAt places that were tried
     * @param allowed places that the fixed rules allow
     */
    public record Places(List<Option> best, int lookedAt, int allowed) {}

    private record Tried(List<TriedAt> best, int lookedAt, int allowed) {}

    private record TriedAt(String provision, TriedPlan plan) {}

    @Override
    String word() {
        return KIND + pupilId;
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        Problem problem = before.assessment().problem();
        Pupil pupil = problem.pupil(pupilId);
        List<Provision> allowed = pupil.isKept() ? List.of() : problem.eligible(pupil);
        long end = System.nanoTime() + MOST_TOGETHER.toNanos();
        List<TriedAt> tried = new ArrayList<>();
        for (Provision provision : allowed) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive() || progress.isStopRequested()) {
                break;
            }
            Duration most = left.compareTo(MOST) < 0 ? left : MOST;
            tried.add(new TriedAt(provision.id(), tried(before, pinned(provision.id()), most, progress)));
            progress.done(tried.size(), allowed.size());
        }
        int lookedAt = tried.size();
        Map<String, Provision> byId =
                allowed.stream().collect(Collectors.toMap(Provision::id, Function.identity(), (one, same) -> one));
        Comparator<Totals> order = before.run().profile().bestFirst();
        List<TriedAt> best = tried.stream()
                .map(each -> Map.entry(each, option(each, before, byId)))
                .sorted(Comparator.comparing((Map.Entry<TriedAt, Option> each) ->
                                !each.getValue().outcome().overCapacity().isEmpty())
                        .thenComparing(
                                each -> each.getValue()
                                        .outcome()
                                        .after()
                                        .assessment()
                                        .objective(before.run().weights()),
                                order))
                .limit(BEST)
                .map(Map.Entry::getKey)
                .toList();
        return TRIED.write(new Tried(best, lookedAt, allowed.size()));
    }

    @Override
    Places read(String text, RunResult before) {
        Tried tried = TRIED.read(text);
        Problem problem = before.assessment().problem();
        Map<String, Provision> byId = problem.eligible(problem.pupil(pupilId)).stream()
                .collect(Collectors.toMap(Provision::id, Function.identity(), (one, same) -> one));
        return new Places(
                tried.best().stream().map(each -> option(each, before, byId)).toList(),
                tried.lookedAt(),
                tried.allowed());
    }

    private Option option(TriedAt tried, RunResult before, Map<String, Provision> byId) {
        return new Option(
                java.util.Objects.requireNonNull(byId.get(tried.provision())),
                tried.plan().outcome(before, pinned(tried.provision())));
    }

    private WhatIf pinned(String provision) {
        return new WhatIf(List.of(new WhatIf.Pin(pupilId, provision)));
    }
}
