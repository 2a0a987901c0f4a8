package org.throughline.placement.ui.child;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.ehcp.PlanRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Times;

/** What an EHC plan says, as the page of a child shows it. */
final class PlanFacts {

    private PlanFacts() {}

    /** The facts of a plan. */
    static Facts of(PlanRecord plan) {
        List<NeedType> needs = plan.needs();
        return new Facts()
                .fact(
                        "Status",
                        plan.ceases() == null
                                ? plan.status().label() + " from " + Times.day(plan.started())
                                : "Maintained from " + Times.day(plan.started()) + "; ceases on "
                                        + Times.day(plan.ceases()))
                .fact(
                        "Alternative provision",
                        plan.alternativeProvision() ? "The plan allows it" : "Not proposed: the plan does not allow it")
                .fact("Primary need", needs.getFirst().label())
                .fact(
                        "Further needs",
                        needs.size() == 1
                                ? "None"
                                : needs.stream().skip(1).map(NeedType::label).collect(Collectors.joining("; ")))
                .fact(
                        "The place must have",
                        plan.features().isEmpty()
                                ? "Nothing special"
                                : plan.features().stream().sorted().collect(Collectors.joining(", ")))
                .fact(
                        "Behaviour risk",
                        plan.support().risk() == null
                                ? ""
                                : plan.support().risk().label())
                .fact(
                        "Staffing ratio",
                        plan.support().childrenPerAdult() == null
                                ? ""
                                : "One adult to " + plan.support().childrenPerAdult());
    }
}
