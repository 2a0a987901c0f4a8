package org.throughline.placement.road;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** What a child's file says of the line of time: places, the plan with its review, the next move. */
@Service
@Transactional(readOnly = true)
class PlacesOnRoad implements RoadSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ChildFiles files;
    private final Provisions provisions;
    private final CurrentUser user;
    private final Clock clock;

    PlacesOnRoad(ChildFiles files, Provisions provisions, CurrentUser user, Clock clock) {
        this.files = files;
        this.provisions = provisions;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public List<RoadStep> of(UUID childId) {
        return files.find(childId).map(this::steps).orElse(List.of());
    }

    private List<RoadStep> steps(ChildFile file) {
        LocalDate today = LocalDate.now(clock);
        List<RoadStep> steps = new ArrayList<>();
        file.placements()
                .forEach(place -> provisions
                        .find(place.provisionId())
                        .ifPresent(provision -> steps.add(place(file.child(), place, provision))));
        PlanRecord plan = file.plan();
        if (plan != null) {
            plan(steps, plan, today);
        }
        if (plan == null || plan.ceases() == null) {
            AcademicYear year = AcademicYear.of(today);
            PhaseTransfer.after(ChildYears.of(file.child(), year), year).ifPresent(move -> steps.add(move(move)));
        }
        return steps;
    }

    private RoadStep place(ChildRecord child, PlacementRecord place, ProvisionRecord provision) {
        LocalDate from = place.period().from();
        AcademicYear first = AcademicYear.of(from);
        int entered = ChildYears.of(child, first);
        int top =
                place.lastNcYear() == null ? provision.ncYearTo() : Math.min(provision.ncYearTo(), place.lastNcYear());
        LocalDate until = place.period().until() == null
                ? new AcademicYear(first.start() + Math.max(1, top - entered + 1)).firstDay()
                : place.period().until();
        LocalDate last = until.minusDays(1);
        int years = AcademicYear.of(last).start() - first.start();
        return new RoadStep(
                RoadStep.Kind.PLACE,
                from,
                last,
                provision.name(),
                YearGroup.label(entered, entered + years),
                user.has(Roles.PLACEMENT_OFFICER) ? "provisions/" + provision.id() : null);
    }

    private static void plan(List<RoadStep> steps, PlanRecord plan, LocalDate today) {
        @Nullable LocalDate ceases = plan.ceases();
        LocalDate last = ceases == null ? today : ceases.minusDays(1);
        steps.add(new RoadStep(
                RoadStep.Kind.PLAN,
                plan.started(),
                last.isBefore(plan.started()) ? plan.started() : last,
                "EHC plan",
                "since " + DAY.format(plan.started()) + (ceases == null ? "" : ", ceases on " + DAY.format(ceases)),
                null));
        if (plan.isMaintainedOn(today)) {
            LocalDate due = plan.started().plusYears(1);
            while (due.isBefore(today)) {
                due = due.plusYears(1);
            }
            if (ceases == null || due.isBefore(ceases)) {
                steps.add(new RoadStep(
                        RoadStep.Kind.REVIEW,
                        due,
                        null,
                        "Review of the plan",
                        "At the latest, counted from the start of the plan; earlier where it was reviewed since"
                                + " (section 44 of the Children and Families Act 2014)",
                        null));
            }
        }
    }

    private static RoadStep move(PhaseTransfer move) {
        return new RoadStep(
                RoadStep.Kind.MOVE,
                move.namedBy(),
                null,
                "Place to be named for " + YearGroup.label(move.ncYear()),
                "For September " + move.entry().start() + " (regulation 18 of the SEND Regulations 2014)",
                null);
    }
}
