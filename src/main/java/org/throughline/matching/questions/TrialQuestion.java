package org.throughline.matching.questions;

import java.util.stream.Collectors;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.WhatIf;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** What the best plan of a run would be with changes. */
public final class TrialQuestion extends RunQuestion<RunQuestion.Outcome> {

    static final String KIND = "trial:";

    private static final StoredJson<TriedPlan> PLAN =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private final WhatIf changes;

    /** About these changes; those about somebody unknown to the run are left out by the caller. */
    public TrialQuestion(WhatIf changes) {
        this.changes = changes;
    }

    static TrialQuestion of(String words) {
        return new TrialQuestion(new WhatIf(
                words.lines().flatMap(word -> WhatIf.read(word).stream()).toList()));
    }

    @Override
    String word() {
        return KIND + changes.changes().stream().map(WhatIf.Change::word).collect(Collectors.joining("\n"));
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        return PLAN.write(tried(before, changes, MOST, progress));
    }

    @Override
    Outcome read(String text, RunResult before) {
        return PLAN.read(text).outcome(before, changes);
    }
}
