package org.throughline.opendata.packs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.matching.problem.Problem;
import org.throughline.opendata.OpendataRefusal;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.sufficiency.scenario.PlanningInputs;
import org.throughline.sufficiency.scenario.PlanningInputsReader;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;

/**
 * What a planning pack is made of beside the children: candidate sites and unit costs, which are the planner's and of
 * no child.
 */
@Component
class PlanningSource {

    private final CandidateSites sites;
    private final PlanningInputsReader inputs;

    PlanningSource(CandidateSites sites, PlanningInputsReader inputs) {
        this.sites = sites;
        this.inputs = inputs;
    }

    /** The pack of a problem with all candidate sites. */
    byte[] zip(Problem problem, int entryYear) {
        return OnBehalfOf.theAsker(
                "planning pack",
                () -> {
                    List<CandidateSite> all = sites.all();
                    if (all.isEmpty()) {
                        throw new OpendataRefusal.NoSitesForPack().refused();
                    }
                    PlanningInputs ground = inputs.of(entryYear);
                    return PlanningPack.zip(problem, all, ground, entryYear);
                },
                Roles.PLANNER,
                Roles.PLACEMENT_OFFICER);
    }
}
