package org.throughline.matching.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.ehcp.Support;
import org.throughline.matching.rules.RuleContext;
import org.throughline.placement.PlacedChild;

/** What further rules must know beyond the pack, from the records; the published plan is left out. */
final class ContextFromRecords {

    private ContextFromRecords() {}

    static RuleContext of(RecordsOfYear records) {
        Map<String, String> current = new HashMap<>();
        Map<String, RuleContext.Support> support = new HashMap<>();
        records.inProblem().forEach(child -> {
            PlacedChild.Place now = records.before(child);
            if (now != null) {
                current.put(child.child().packId(), now.provision().code());
            }
            RuleContext.Support recorded = support(child);
            if (!recorded.equals(RuleContext.Support.NONE)) {
                support.put(child.child().packId(), recorded);
            }
        });
        List<RuleContext.ContinuingPupil> residents = records.stayers()
                .map(child -> new RuleContext.ContinuingPupil(
                        Objects.requireNonNull(child.place()).provision().code(),
                        child.ncYear(),
                        child.need(),
                        support(child)))
                .toList();
        return new RuleContext(current, Map.of(), support, residents);
    }

    private static RuleContext.Support support(PlacedChild child) {
        Support recorded = child.plan().support();
        return new RuleContext.Support(recorded.risk() == Support.Risk.HIGH, recorded.childrenPerAdult());
    }
}
