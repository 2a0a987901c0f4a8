package org.throughline.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.geography.Postcodes;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.provision.Provisions;
import org.throughline.provision.Settings;
import org.throughline.shared.AcademicYear;

/** Loads the register, the children, their plans and places. */
@Component
class DemoRecords {

    private final Postcodes postcodes;
    private final Children children;
    private final EhcPlans plans;
    private final Provisions provisions;
    private final Settings settings;
    private final Placements placements;

    DemoRecords(
            Postcodes postcodes,
            Children children,
            EhcPlans plans,
            Provisions provisions,
            Settings settings,
            Placements placements) {
        this.postcodes = postcodes;
        this.children = children;
        this.plans = plans;
        this.provisions = provisions;
        this.settings = settings;
        this.placements = placements;
    }

    void add(AcademicYear year, DemoProvisions places, DemoChildren born) {
        places.settings().forEach(settings::record);
        places.provisions().forEach(provisions::record);
        postcodes.add(born.postcodes());
        children.recordNew(born.children());
        plans.recordNew(born.plans());
        placements.recordNew(born.placements());
        placements.recordNewPreferences(born.preferences());
        plans.recordCounts(JanuaryHistory.counts(year));
    }

    void add(List<ChildRecord> more) {
        children.recordNew(more);
    }
}
