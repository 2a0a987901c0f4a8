package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.ehcp.EhcPlans;
import org.throughline.geography.Postcodes;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.Provisions;
import org.throughline.provision.Settings;
import org.throughline.shared.AcademicYear;

/** The borough is loaded in the order in which one thing needs another. */
class DemoRecordsTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final Postcodes postcodes = mock(Postcodes.class);
    private final Children children = mock(Children.class);
    private final EhcPlans plans = mock(EhcPlans.class);
    private final Provisions provisions = mock(Provisions.class);
    private final Settings settings = mock(Settings.class);
    private final Placements placements = mock(Placements.class);
    private final CalendarKeeping calendar = mock(CalendarKeeping.class);
    private final DemoRecords records =
            new DemoRecords(postcodes, children, plans, provisions, settings, placements, calendar);

    @Test
    void settings_come_before_provisions_and_children_before_their_plans_and_places() {
        DemoProvisions places = new DemoProvisions(YEAR, 351);
        DemoChildren born = new DemoChildren(YEAR, 351, places.provisions());
        records.add(YEAR, places, born);
        InOrder order = inOrder(settings, calendar, provisions, postcodes, children, plans, placements);
        order.verify(settings, times(places.settings().size())).record(any());
        order.verify(calendar).paste(any(), any());
        order.verify(provisions, times(places.provisions().size())).record(any());
        order.verify(children).recordNew(born.children());
        order.verify(plans).recordNew(born.plans());
        order.verify(placements).recordNew(argThat((List<PlacementRecord> all) -> all.containsAll(atOnce(born))));
        order.verify(placements).recordNewPreferences(born.preferences());
        order.verify(plans).recordCounts(any());
    }

    /** All but the places on which a panel decides afterwards. */
    private static List<PlacementRecord> atOnce(DemoChildren born) {
        List<PlacementRecord> decided = DemoDecided.of(YEAR, born);
        assertThat(decided).hasSizeGreaterThan(9).isSubsetOf(born.placements());
        return born.placements().stream()
                .filter(place -> !decided.contains(place))
                .toList();
    }

    @Test
    void children_without_a_plan_are_children_alone() {
        List<ChildRecord> more = List.of();
        records.add(more);
        verify(children).recordNew(more);
        verifyNoMoreInteractions(children, plans, placements, provisions, settings, postcodes);
    }
}
