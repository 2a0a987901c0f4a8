package org.throughline.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.shared.NeedType;

/** What an officer enters about a child's plan. */
public record PlanEntry(List<NeedType> needs, Set<String> features, Support support, boolean alternativeProvision) {

    /** A new plan of a child that says so. */
    public PlanRecord beginning(UUID childId, LocalDate from) {
        return new PlanRecord(
                null,
                null,
                childId,
                PlanRecord.Status.MAINTAINED,
                from,
                needs,
                features,
                support,
                null,
                alternativeProvision);
    }

    /** A plan on record, changed so that it says so. */
    PlanRecord changing(PlanRecord known) {
        return new PlanRecord(
                known.id(),
                known.version(),
                known.childId(),
                known.status(),
                known.started(),
                needs,
                features,
                support,
                known.ceases(),
                alternativeProvision);
    }
}
