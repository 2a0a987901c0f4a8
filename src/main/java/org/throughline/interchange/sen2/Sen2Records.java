package org.throughline.interchange.sen2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlacesElsewhere;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.ReturnItems;
import org.throughline.people.ChildIdentities;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;

/** What is on record of children that a return speaks of, some hundreds at once. */
@Component
class Sen2Records {

    private final Children children;
    private final ChildIdentities identities;
    private final EhcPlans plans;
    private final Placements placements;
    private final PlacesElsewhere elsewhere;
    private final PlanRequests requests;
    private final ReturnItems items;

    Sen2Records(
            Children children,
            ChildIdentities identities,
            EhcPlans plans,
            Placements placements,
            PlacesElsewhere elsewhere,
            PlanRequests requests,
            ReturnItems items) {
        this.children = children;
        this.identities = identities;
        this.plans = plans;
        this.placements = placements;
        this.elsewhere = elsewhere;
        this.requests = requests;
        this.items = items;
    }

    /** The children with these ids; unknown ids are left out. */
    Map<UUID, Sen2Held> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> ulns = identities.ulns(ids);
        Map<UUID, List<PlanRecord>> known = plans.byChild(ids);
        Map<UUID, List<PlacementRecord>> places = placements.byChild(ids);
        Map<UUID, List<ElsewhereRecord>> others = elsewhere.of(ids);
        Map<UUID, List<RequestRecord>> asked = requests.of(ids);
        Map<UUID, Map<ReturnItem, String>> more = items.of(ids);
        Map<UUID, Sen2Held> held = new LinkedHashMap<>();
        children.find(ids)
                .forEach((id, child) -> held.put(
                        id,
                        new Sen2Held(
                                child,
                                ulns.getOrDefault(id, ""),
                                known.getOrDefault(id, List.of()),
                                places.getOrDefault(id, List.of()),
                                others.getOrDefault(id, List.of()),
                                asked.getOrDefault(id, List.of()),
                                more.getOrDefault(id, Map.of()))));
        return held;
    }

    /** Every child with a plan or request on record. */
    Map<UUID, Sen2Held> all() {
        Set<UUID> ids = new LinkedHashSet<>();
        plans.all().forEach(plan -> ids.add(plan.childId()));
        ids.addAll(requests.all().keySet());
        return of(ids);
    }
}
