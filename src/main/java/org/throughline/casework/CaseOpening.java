package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.Placements;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * Who changes phase and has no case yet. Cases are opened by an officer, in one act for a whole entry year. Children
 * who stay at the same all-through school are among them: the plan must be reviewed and name a setting all the same.
 */
@Service
@Transactional
public class CaseOpening {

    private static final int JUNIOR = 3;

    private final PhaseCaseRepository cases;
    private final CaseCalendar calendar;
    private final CaseSteps steps;
    private final PlacesHeld places;
    private final Placements placements;
    private final AuditTrail audit;
    private final Clock clock;

    CaseOpening(
            PhaseCaseRepository cases,
            CaseCalendar calendar,
            CaseSteps steps,
            PlacesHeld places,
            Placements placements,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.calendar = calendar;
        this.steps = steps;
        this.places = places;
        this.placements = placements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entry year that is being prepared today: the next academic year. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AcademicYear entry() {
        return AcademicYear.of(LocalDate.now(clock)).next();
    }

    /** The children who change phase in an entry year and have no case, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<CaseToOpen> missing(AcademicYear entry) {
        Set<UUID> known = cases.findByEntryYear(entry.start()).stream()
                .map(found -> found.asRecord().childId())
                .collect(Collectors.toSet());
        PlacesHeld.Reading reading = places.read();
        Set<UUID> asking = asking();
        List<CaseToOpen> missing = new ArrayList<>();
        for (PlacedChild then : reading.in(entry)) {
            UUID childId = then.plan().childId();
            if (known.contains(childId)) {
                continue;
            }
            PlacedChild.Place before = reading.placed(then.plan(), new AcademicYear(entry.start() - 1))
                    .place();
            PhaseTransferKind kind = kind(then, before, asking.contains(childId));
            if (kind != null) {
                missing.add(new CaseToOpen(
                        childId,
                        then.child().sortName(),
                        entry,
                        kind,
                        then.ncYear(),
                        before == null ? null : before.provision().id(),
                        isSame(before, then.place())));
            }
        }
        missing.sort(Comparator.comparing(CaseToOpen::name));
        return missing;
    }

    private Set<UUID> asking() {
        return placements.allPreferences().stream()
                .filter(asked -> !asked.asked().isEmpty())
                .map(PreferencesRecord::childId)
                .collect(Collectors.toSet());
    }

    /** The change of phase of a child; null where there is none. */
    private static @Nullable PhaseTransferKind kind(
            PlacedChild then, PlacedChild.@Nullable Place before, boolean isAsking) {
        int ncYear = then.ncYear();
        if (ncYear == JUNIOR) {
            boolean endsWithInfants =
                    before != null && before.provision().ncYearTo() < JUNIOR && !isSame(before, then.place());
            return endsWithInfants ? PhaseTransferKind.INFANT_TO_JUNIOR : null;
        }
        if (ncYear > YearGroup.LAST_SECONDARY + 1) {
            boolean moves = before != null && (isAsking || !isSame(before, then.place()));
            return moves ? PhaseTransferKind.POST16_TO_POST16 : null;
        }
        return PhaseTransferKind.entering(ncYear).orElse(null);
    }

    private static boolean isSame(PlacedChild.@Nullable Place before, PlacedChild.@Nullable Place after) {
        return before != null
                && after != null
                && Objects.equals(before.provision().id(), after.provision().id());
    }

    /**
     * Opens the cases of an entry year that are missing.
     *
     * @return how many were opened
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int open(AcademicYear entry) {
        List<CaseToOpen> missing = missing(entry);
        LocalDate today = LocalDate.now(clock);
        Counting counting = calendar.counting();
        List<PhaseCase> opened = cases.saveAllAndFlush(missing.stream()
                .map(each -> new PhaseCase(each, CaseCalendar.dates(counting, each.kind(), entry)))
                .toList());
        opened.forEach(each -> steps.note(each.asRecord().id(), null, CaseStage.OPEN, today, ""));
        audit.record(AuditAction.CHANGE, "Opened " + opened.size() + " cases for " + entry.label(), null);
        return opened.size();
    }
}
