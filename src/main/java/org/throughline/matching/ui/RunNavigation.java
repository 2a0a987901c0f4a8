package org.throughline.matching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunSummary;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.flow.RunFlow;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.shared.ui.Ids;

/** The addresses of the matching screens, for links from other screens. */
public final class RunNavigation {

    /** The list of runs. */
    public static final String RUNS = "runs";
    /** The page on which a pack is uploaded. */
    public static final String UPLOAD = RUNS + "/upload";

    static final String NEW = RUNS + "/new";
    static final String COMPARE = RUNS + "/compare";
    static final String ID = "id";
    static final String PUPIL = "pupil";
    static final String CHANGE = "change";
    static final String ONE = RUNS + "/:" + ID;

    private RunNavigation() {}

    /** The page of a run. */
    public static String run(UUID id) {
        return RUNS + "/" + id;
    }

    static String children(UUID id) {
        return run(id) + "/children";
    }

    static String contested(UUID id) {
        return run(id) + "/contested";
    }

    static String provisions(UUID id) {
        return run(id) + "/provisions";
    }

    static String whatIf(UUID id) {
        return run(id) + "/what-if";
    }

    static String fairness(UUID id) {
        return run(id) + "/fairness";
    }

    static String bottlenecks(UUID id) {
        return run(id) + "/bottlenecks";
    }

    /** The page of changes with a child put at a provision. */
    static String whatIfAt(UUID id, String pupilId, String provisionId) {
        return whatIf(id) + "?" + CHANGE + "=" + new WhatIf.Pin(pupilId, provisionId).word();
    }

    /** The page of a child within a run. */
    public static String child(UUID id, String pupilId) {
        return children(id) + "/" + pupilId;
    }

    /** Where an end of the flow of a run can be read about; null for several provisions together. */
    static @Nullable String end(RunResult result, RunFlow.End end) {
        UUID id = result.run().id();
        return switch (end.lane()) {
            case NONE -> children(id) + "?show=UNPLACED";
            case OUT_OF_BOROUGH -> children(id) + "?show=OUT_OF_BOROUGH";
            case IN_BOROUGH -> {
                UUID provision =
                        end.provisionId() == null ? null : result.names().provision(end.provisionId());
                yield provision == null ? null : PlacementNavigation.provision(provision);
            }
        };
    }

    /** Links between the pages of one run. */
    static Nav within(UUID id) {
        Nav nav = new Nav(
                new Anchor(run(id), "Overview"),
                new Anchor(children(id), "Children"),
                new Anchor(contested(id), "Not at first eligible choice"),
                new Anchor(fairness(id), "Fairness"),
                new Anchor(provisions(id), "Provisions"),
                new Anchor(bottlenecks(id), "One more place"),
                new Anchor(whatIf(id), "What if"),
                new Anchor(COMPARE + "?a=" + id, "Compare with another run"));
        nav.setAriaLabel("Pages of this run");
        nav.addClassName("tl-actions");
        return nav;
    }

    /** The run that an address names; a page that is not found where there is none. */
    static RunSummary run(BeforeEnterEvent event, MatchRuns runs) {
        return event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::parse)
                .flatMap(runs::find)
                .orElseThrow(NotFoundException::new);
    }

    /** The result of the run that an address names; a page that is not found where there is none yet. */
    static RunResult result(BeforeEnterEvent event, MatchRuns runs) {
        return runs.result(run(event, runs).id()).orElseThrow(NotFoundException::new);
    }
}
