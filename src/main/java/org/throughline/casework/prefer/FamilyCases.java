package org.throughline.casework.prefer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;

/** What the page of a family needs of the records; it asks for it on behalf of the family. */
@Component
class FamilyCases {

    private final Cases cases;
    private final Children children;
    private final Placements placements;
    private final Provisions provisions;

    FamilyCases(Cases cases, Children children, Placements placements, Provisions provisions) {
        this.cases = cases;
        this.children = children;
        this.placements = placements;
        this.provisions = provisions;
    }

    Optional<CaseRecord> find(UUID caseId) {
        return cases.find(caseId);
    }

    Optional<ChildRecord> child(CaseRecord about) {
        return children.find(about.childId());
    }

    PreferencesRecord asked(CaseRecord about) {
        return placements.preferencesOf(about.childId());
    }

    List<ProvisionRecord> provisions() {
        return provisions.all();
    }
}
