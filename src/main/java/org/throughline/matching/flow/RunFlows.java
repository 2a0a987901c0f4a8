package org.throughline.matching.flow;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.people.ChildRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;

/** The children of a run by where they live and where they go: officers see every count, planners none under five. */
@Service
@Transactional(readOnly = true)
public class RunFlows {

    private static final String NOT_KNOWN = "Home not known";

    private final MatchRuns runs;
    private final CurrentUser user;

    RunFlows(MatchRuns runs, CurrentUser user) {
        this.runs = runs;
        this.user = user;
    }

    /**
     * The flow of a run on the records; empty before its first answer, and for a run from a pack, which has no homes.
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public Optional<RunFlow> of(UUID runId) {
        boolean isExact = user.has(Roles.PLACEMENT_OFFICER);
        // homes are read in the program's own right: what leaves is counts
        return OnBehalfOf.theAsker(
                "flow of a run",
                () -> runs.result(runId)
                        .filter(result -> result.run().entryYear() != null)
                        .map(result -> RunFlow.of(
                                result.assessment().placements(),
                                pupilId -> area(result.names().child(pupilId)),
                                isExact)),
                Roles.PLACEMENT_OFFICER);
    }

    /** The newest run on the records that has ended; empty where there is none. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public Optional<UUID> newest() {
        return OnBehalfOf.theAsker(
                "flow of a run",
                () -> runs.all().stream()
                        .filter(run -> run.status() == RunStatus.ENDED && run.entryYear() != null)
                        .map(RunSummary::id)
                        .findFirst(),
                Roles.PLACEMENT_OFFICER);
    }

    /** The postcode district: the part before the space. */
    private static String area(@Nullable ChildRecord child) {
        String postcode = child == null ? null : child.postcode();
        return postcode == null || postcode.indexOf(' ') < 0 ? NOT_KNOWN : postcode.substring(0, postcode.indexOf(' '));
    }
}
