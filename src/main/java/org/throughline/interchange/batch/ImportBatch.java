package org.throughline.interchange.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Effect;
import org.throughline.jobs.JobStatus;

/**
 * A file that somebody brought, and what became of it.
 *
 * @param id its id
 * @param kind the code of its kind
 * @param fileName its name where it came from
 * @param state how far it is
 * @param overwrites whether values of the file replace what a person typed
 * @param message what to tell people about how the last step ended; null for nothing
 * @param broughtBy who brought it
 * @param broughtAt when
 * @param loadedBy who loaded it; null while nobody has
 * @param loadedAt when; null while nobody has
 * @param undoneBy who undid it; null while nobody has
 * @param undoneAt when; null while nobody has
 * @param lines how many lines would have, or had, each effect
 * @param queries how many lines somebody should look at
 * @param work the step that is under way, or the last one
 */
public record ImportBatch(
        UUID id,
        String kind,
        String fileName,
        BatchState state,
        boolean overwrites,
        @Nullable String message,
        String broughtBy,
        Instant broughtAt,
        @Nullable String loadedBy,
        @Nullable Instant loadedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        Map<Effect, Integer> lines,
        int queries,
        JobStatus work) {

    /** How long a file is kept that nobody loads: what it says is about children. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Until when it is kept; empty for one that was loaded, which stays as the account of what was done. */
    public Optional<Instant> keptUntil() {
        return state == BatchState.LOADED || state == BatchState.UNDONE
                ? Optional.empty()
                : Optional.of(broughtAt.plus(KEPT));
    }

    /** How many lines have an effect. */
    public int count(Effect effect) {
        return lines.getOrDefault(effect, 0);
    }

    /** How many lines are not loaded: those with an error and those on which nobody has decided. */
    public int refused() {
        return count(Effect.REFUSED) + count(Effect.UNDECIDED);
    }

    /** How many lines there are. */
    public int all() {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The counts as one line: {@code A added, C changed, L left alone, R refused}. */
    public String counts() {
        return count(Effect.ADDED) + " added, " + count(Effect.CHANGED) + " changed, " + count(Effect.LEFT)
                + " left alone, " + refused() + " refused";
    }
}
