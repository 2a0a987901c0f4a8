package org.throughline.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Profile;

/** Runs put straight into the database, without anything that runs them. */
final class StoredRuns {

    private StoredRuns() {}

    /** A run that waits, asked for by the demonstration's officer. */
    static MatchRun waiting(String name, @Nullable Integer entryYear, Instant asked) {
        MatchRun run = new MatchRun(
                new RunRequest(name, Profile.BOROUGH_FIRST, null, 60, null, 7),
                RunRules.PACK,
                RunFixture.THREE,
                "problem",
                entryYear == null ? RunSummary.Origin.PACK : RunSummary.Origin.RECORDS,
                entryYear,
                entryYear == null ? null : "records");
        run.requested("An officer", asked);
        return run;
    }

    /** Takes a run away with everything that belongs to it. */
    static void remove(MatchRunRepository runs, RunArchive archive, UUID id) {
        archive.delete(id);
        runs.deleteById(id);
    }
}
