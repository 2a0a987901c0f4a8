package org.throughline.placement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Children who have no place in this academic year, for officers. */
@Service
@Transactional(readOnly = true)
class PlacementDay implements DaySource {

    /** The page shows the first few and the number. */
    private static final int FIRST = 5;

    private static final String MENU = "children";

    private final Caseload caseload;
    private final Clock clock;

    PlacementDay(Caseload caseload, Clock clock) {
        this.caseload = caseload;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<DayGroup> groups() {
        int year = AcademicYear.of(LocalDate.now(clock)).start();
        CaseloadFilter without = new CaseloadFilter(year, "", null, null, null, null, CaseloadFilter.Place.NONE);
        List<DayItem> first = caseload.find(without, 0, FIRST).stream()
                .map(row -> new DayItem(row.name(), row.primaryNeed().label(), null, MENU + "/" + row.childId()))
                .toList();
        return List.of(new DayGroup(
                "Children without a place this year",
                "Find a place, or record the one they have.",
                MENU,
                MENU + "?place=" + CaseloadFilter.Place.NONE.name(),
                first,
                caseload.count(without),
                false));
    }
}
