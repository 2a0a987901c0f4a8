package org.throughline.matching;

import java.util.List;
import java.util.Map;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Reasons;
import org.throughline.matching.rules.Finding;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.people.ChildRecord;
import org.throughline.provision.RequestRoute;
import org.throughline.provision.RequestRoutes;

/**
 * What a run came to so far, with the names of the children where the problem came from the borough's records.
 *
 * @param run the run
 * @param assessment its best answer held against the rules
 * @param proof what is known about each level
 * @param placeValues what one more place would be worth
 * @param names who the pupils are and where they are now; nobody for a run from a pack
 * @param routes by which law each provision can be asked for, by its code; for a run from a pack by its kind alone
 * @param trial changes that the run tries out, and that are no records
 */
public record RunResult(
        RunSummary run,
        Assessment assessment,
        Proof proof,
        MarginalValues.Result placeValues,
        RunNames names,
        Map<String, RequestRoutes.Basis> routes,
        WhatIf trial) {

    /** By which law a provision can be asked for. */
    public RequestRoute routeOf(String provisionId) {
        RequestRoutes.Basis basis = routes.get(provisionId);
        return basis == null ? RequestRoute.UNKNOWN : basis.route();
    }

    /** Whether a place is where a child was put to try it out; no record says so. */
    public boolean isTrial(Placement placement) {
        Provision provision = placement.provision();
        return provision != null && trial.pins(placement.pupil().id(), provision.id());
    }

    /** What people call a pupil: the name where it is known, else the id. */
    public String nameOf(String pupilId) {
        ChildRecord child = names.child(pupilId);
        return child == null ? pupilId : child.sortName();
    }

    /** How well each level of the answer is proven; empty while the run goes on. */
    public List<Proof.Standing> standings() {
        return proof.standings(assessment.objective(run.weights()));
    }

    /** What counted in the run: its weights and further rules. */
    public RuleSet book() {
        return WeightedRules.of(assessment.problem())
                .map(WeightedRules::book)
                .orElseGet(() -> RuleSet.of(run.weights()));
    }

    /** Where the plan departs from further rules, by rule. */
    public List<Finding> findings() {
        return WeightedRules.findings(assessment.problem(), assessment.answer());
    }

    /** Why pupils are not elsewhere; to be asked many times. */
    public Reasons reasons() {
        return new Reasons(assessment, run.profile(), run.weights());
    }
}
