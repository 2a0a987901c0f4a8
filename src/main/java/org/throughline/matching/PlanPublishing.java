package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Which run is the plan that families and schools know; it decides about no place. */
@Service
@Transactional
public class PlanPublishing {

    private final MatchRuns runs;
    private final PublishedPlans published;

    PlanPublishing(MatchRuns runs, PublishedPlans published) {
        this.runs = runs;
        this.published = published;
    }

    /** Whether a run is the published plan of its year of entry. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<PublishedPlan> of(UUID id) {
        return published.of(id);
    }

    /**
     * Makes a run the published plan of its year of entry, in place of any other: later runs can be asked to change
     * little of it. No place is decided by that.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when the run goes on, is not about the records,
     *     or breaks a guarantee
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void publish(UUID id) {
        RunSummary run = runs.find(id).orElseThrow();
        if (runs.check(id).filter(checked -> !checked.holds()).isPresent()) {
            throw new MatchingRefusal.AnswerWithheld().refused();
        }
        Integer year = run.entryYear();
        if (year == null || run.status() != RunStatus.ENDED) {
            throw new MatchingRefusal.NotToPublish().refused();
        }
        published.publish(year, id);
    }

    /** Takes back that a run is the published plan. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void withdraw(UUID id) {
        published.withdraw(id);
    }
}
