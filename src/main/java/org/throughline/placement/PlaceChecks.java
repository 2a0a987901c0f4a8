package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.Children;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * What the register says against a place before it is recorded. An officer may record it all the same, with a reason.
 */
@Service
@Transactional(readOnly = true)
public class PlaceChecks {

    /** Characters of why a place was recorded against what the register says. */
    static final int LONGEST_REASON = 500;

    private static final int MOST_YEARS = 25;

    private final Children children;
    private final Provisions provisions;
    private final PlacesHeld held;
    private final Clock clock;

    PlaceChecks(Children children, Provisions provisions, PlacesHeld held, Clock clock) {
        this.clock = clock;
        this.children = children;
        this.provisions = provisions;
        this.held = held;
    }

    /** Refuses days that can only be a slip of the pen. */
    void checkDays(PlacementRecord placement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = placement.period().until();
        if (placement.period().from().isBefore(today.minusYears(MOST_YEARS))
                || (until == null ? placement.period().from() : until).isAfter(today.plusYears(MOST_YEARS))) {
            throw new PlacementRefusal.DayOutOfRange(MOST_YEARS).refused();
        }
    }

    /** What is unusual about a place, as sentences; empty for an ordinary one. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<String> unusual(PlacementRecord placement) {
        return provisions
                .find(placement.provisionId())
                .flatMap(provision ->
                        children.find(placement.childId()).map(child -> unusual(child, placement, provision)))
                .orElse(List.of());
    }

    private List<String> unusual(ChildRecord child, PlacementRecord placement, ProvisionRecord provision) {
        AcademicYear year = new AcademicYear(placement.startYear());
        int ncYear = ChildYears.of(child, year);
        List<String> found = new ArrayList<>();
        if (ncYear < provision.ncYearFrom() || ncYear > provision.ncYearTo()) {
            found.add(provision.name() + " has " + YearGroup.label(provision.ncYearFrom(), provision.ncYearTo()) + ", "
                    + child.name() + " is in " + YearGroup.label(ncYear) + " in " + year.label());
        }
        if (!provision.isOpenIn(year.start())) {
            found.add(provision.name() + " is not open in " + year.label());
        } else if (isFull(child, provision, placement.period().from(), ncYear)) {
            found.add(provision.name() + " would be over capacity in " + year.label());
        }
        return found;
    }

    private boolean isFull(ChildRecord child, ProvisionRecord provision, LocalDate day, int ncYear) {
        PlacesOffered offered = provision.offered(AcademicYear.of(day).start());
        if (!offered.isLimited()) {
            return false;
        }
        List<PlacedChild> there = held.on(day).stream()
                .filter(other -> other.isAt(provision))
                .filter(other -> !other.plan().childId().equals(child.id()))
                .toList();
        List<CommissionedPlaces> lines =
                offered.lines().stream().filter(line -> line.covers(ncYear)).toList();
        return lines.isEmpty()
                || lines.stream()
                        .anyMatch(line -> there.stream()
                                                .filter(other -> line.covers(other.ncYear()))
                                                .count()
                                        + offered.seatsOfOthers(line)
                                        + 1
                                > line.places());
    }
}
