package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;

/** The problem and the answer of a run as files to take away: ids only, no names. */
@Service
@Transactional(readOnly = true)
public class RunFiles {

    private final MatchRuns runs;
    private final RunArchive archive;
    private final PackFormat format;

    RunFiles(MatchRuns runs, RunArchive archive, PackFormat format) {
        this.runs = runs;
        this.archive = archive;
        this.format = format;
    }

    /** The problem of a run as a zip of a matching pack: ids only, no names. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(what = "Problem of a run as a pack")
    public byte[] problemPack(UUID id) {
        return archive.problemPack(id);
    }

    /**
     * The answer of a run as a zip of the answer's files: ids only, no names.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when the answer breaks a guarantee
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(what = "Answer of a run as a pack")
    public byte[] answerPack(UUID id) {
        if (runs.check(id).filter(checked -> !checked.holds()).isPresent()) {
            throw new MatchingRefusal.AnswerWithheld().refused();
        }
        RunResult result = runs.result(id).orElseThrow();
        ExportNote.of("", result.assessment().problem().pupils().size());
        RunSummary run = result.run();
        return format.answer(
                result.assessment(),
                new PackFormat.Facts(
                        run.profile(),
                        run.weights(),
                        run.seed(),
                        run.steps(),
                        Objects.requireNonNullElse(run.endedBy(), "interrupted"),
                        Duration.ofMillis(run.searched().toMillis()),
                        1,
                        result.proof(),
                        result.placeValues()));
    }
}
