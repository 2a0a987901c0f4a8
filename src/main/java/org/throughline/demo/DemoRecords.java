package org.throughline.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.PastedList;
import org.throughline.ehcp.EhcPlans;
import org.throughline.geography.Postcodes;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
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
    private final CalendarKeeping calendar;

    DemoRecords(
            Postcodes postcodes,
            Children children,
            EhcPlans plans,
            Provisions provisions,
            Settings settings,
            Placements placements,
            CalendarKeeping calendar) {
        this.postcodes = postcodes;
        this.children = children;
        this.plans = plans;
        this.provisions = provisions;
        this.settings = settings;
        this.placements = placements;
        this.calendar = calendar;
    }

    void add(AcademicYear year, DemoProvisions places, DemoChildren born) {
        places.settings().forEach(settings::record);
        List<AcademicYear> years = List.of(new AcademicYear(year.start() - 1), year, year.next());
        calendar.paste(PastedList.ofSpans(DemoDays.terms(years), DemoDays.SOURCE), null);
        places.provisions().forEach(provisions::record);
        postcodes.add(born.postcodes());
        children.recordNew(born.children());
        plans.recordNew(born.plans());
        List<PlacementRecord> decided = DemoDecided.of(year, born);
        placements.recordNew(Stream.concat(
                        born.placements().stream().filter(place -> !decided.contains(place)),
                        DemoDecided.before(year, decided, places.provisions()).stream())
                .toList());
        placements.recordNewPreferences(born.preferences());
        plans.recordCounts(JanuaryHistory.counts(year));
    }

    void add(List<ChildRecord> more) {
        children.recordNew(more);
    }
}
