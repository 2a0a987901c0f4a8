package org.throughline.sufficiency;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.WishesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;

/**
 * The register of children placed outside the borough: where, why, at what price, and when they might come back.
 * Planners see counts; names are for placement officers.
 */
@Service
@Transactional(readOnly = true)
public class OutOfBorough {

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;
    private final Clock clock;

    OutOfBorough(Children children, EhcPlans plans, Placements placements, Provisions provisions, Clock clock) {
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
        this.clock = clock;
    }

    private record Group(Phase phase, NeedType need) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            int first = phase.compareTo(other.phase);
            return first != 0 ? first : need.compareTo(other.need);
        }
    }

    /** The academic year that the register is of. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    public AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    /** Counts by phase and need. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    public List<OutOfBoroughCount> counts() {
        List<OutOfBoroughRow> rows = SystemIdentity.as("out of borough", () -> rows(), Roles.PLACEMENT_OFFICER);
        Map<Group, List<OutOfBoroughRow>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Group(Phase.of(Math.clamp(row.ncYear(), State.YOUNGEST, State.OLDEST)), row.need()),
                        TreeMap::new,
                        Collectors.toList()));
        List<OutOfBoroughCount> counts = new ArrayList<>();
        groups.forEach((group, there) -> counts.add(new OutOfBoroughCount(
                group.need(),
                group.phase(),
                there.size(),
                (int) there.stream().filter(OutOfBoroughRow::mayComeBack).count(),
                there.stream().map(OutOfBoroughRow::annualCost).reduce(BigDecimal.ZERO, BigDecimal::add))));
        return counts;
    }

    /** Every child by name: those who might come back soonest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<OutOfBoroughRow> named() {
        return rows().stream()
                .sorted(Comparator.comparing(OutOfBoroughRow::mayComeBack)
                        .reversed()
                        .thenComparing(
                                row -> Optional.ofNullable(row.transition()).orElse(Integer.MAX_VALUE))
                        .thenComparing(OutOfBoroughRow::name))
                .toList();
    }

    private List<OutOfBoroughRow> rows() {
        int year = year().start();
        Map<UUID, ProvisionRecord> register = provisions.all().stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), Function.identity()));
        Map<UUID, PlanRecord> planOf =
                plans.maintained().stream().collect(Collectors.toMap(PlanRecord::childId, Function.identity()));
        Map<UUID, WishesRecord> wishes =
                placements.allWishes().stream().collect(Collectors.toMap(WishesRecord::childId, Function.identity()));
        List<PlacementRecord> outside = placements.all().stream()
                .filter(placement -> planOf.containsKey(placement.childId()))
                .filter(placement -> !Objects.requireNonNull(register.get(placement.provisionId()))
                        .setting()
                        .inBorough())
                .toList();
        Map<UUID, ChildRecord> known =
                children.find(outside.stream().map(PlacementRecord::childId).toList());
        List<OutOfBoroughRow> rows = new ArrayList<>();
        for (PlacementRecord placement : outside) {
            ChildRecord child = Objects.requireNonNull(known.get(placement.childId()));
            ProvisionRecord host = Objects.requireNonNull(register.get(placement.provisionId()));
            int ncYear = YearGroup.of(child.dateOfBirth(), new AcademicYear(year));
            if (host.isOpenIn(year) && placement.isHeldIn(year, ncYear, host.ncYearTo())) {
                rows.add(row(
                        child,
                        Objects.requireNonNull(planOf.get(placement.childId())),
                        placement,
                        host,
                        ncYear,
                        Optional.ofNullable(wishes.get(placement.childId()))
                                .orElseGet(() -> WishesRecord.none(placement.childId())),
                        register.values().stream().toList()));
            }
        }
        return rows;
    }

    private OutOfBoroughRow row(
            ChildRecord child,
            PlanRecord plan,
            PlacementRecord placement,
            ProvisionRecord host,
            int ncYear,
            WishesRecord wishes,
            List<ProvisionRecord> register) {
        int year = year().start();
        Integer into = transition(ncYear, host);
        Integer at = into == null ? null : Integer.valueOf(year + into - ncYear);
        List<String> candidates = at == null || into == null ? List.of() : admitting(register, child, plan, into, at);
        boolean preferred = !wishes.preferences().isEmpty()
                && wishes.preferences().getFirst().equals(placement.provisionId());
        OutOfBoroughRow.Why why = preferred
                ? OutOfBoroughRow.Why.PREFERENCE
                : admitting(register, child, plan, ncYear, year).isEmpty()
                        ? OutOfBoroughRow.Why.NO_PROVISION
                        : OutOfBoroughRow.Why.NOT_RECORDED;
        return new OutOfBoroughRow(
                Objects.requireNonNull(child.id()),
                child.surname() + ", " + child.forename(),
                ncYear,
                plan.needs().getFirst(),
                host.name(),
                host.type().label(),
                placement.startYear(),
                host.annualCost(),
                why,
                at,
                into,
                candidates);
    }

    /**
     * The NC year of the next natural transition: into another phase, or beyond what the host covers; null for none.
     */
    private static @Nullable Integer transition(int ncYear, ProvisionRecord host) {
        for (int next = ncYear + 1; next <= State.OLDEST; next++) {
            if (Phase.arrivals().contains(next) || next > host.ncYearTo()) {
                return next;
            }
        }
        return null;
    }

    /** Specialist provisions of the borough whose designation, years, admission and features fit a child in a year. */
    private static List<String> admitting(
            List<ProvisionRecord> register, ChildRecord child, PlanRecord plan, int ncYear, int academicYear) {
        return register.stream()
                .filter(each -> each.setting().inBorough() && each.type().isSpecialist())
                .filter(each -> each.isOpenIn(academicYear))
                .filter(each -> each.ncYearFrom() <= ncYear && ncYear <= each.ncYearTo())
                .filter(each -> each.designation().isEmpty()
                        || each.designation().contains(plan.needs().getFirst()))
                .filter(each -> each.sex() == null || each.sex() == child.sex())
                .filter(each -> each.features().containsAll(plan.features()))
                .map(ProvisionRecord::name)
                .sorted()
                .toList();
    }
}
