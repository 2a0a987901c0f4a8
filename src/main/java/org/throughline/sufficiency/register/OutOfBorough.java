package org.throughline.sufficiency.register;

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
import org.throughline.placement.PlacedChild;
import org.throughline.placement.Placements;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;

/**
 * The register of children placed outside the borough: where, why, at what price, and when they might come back.
 * Planners see counts; names are for placement officers.
 */
@Service
@Transactional(readOnly = true)
public class OutOfBorough {

    private final PlacesHeld placed;
    private final Placements placements;
    private final Provisions provisions;
    private final Clock clock;

    OutOfBorough(PlacesHeld placed, Placements placements, Provisions provisions, Clock clock) {
        this.placed = placed;
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
        List<OutOfBoroughRow> rows = OnBehalfOf.theAsker("out of borough", () -> rows(), Roles.PLACEMENT_OFFICER);
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
        List<ProvisionRecord> register = provisions.all();
        Map<UUID, PreferencesRecord> preferences = placements.allPreferences().stream()
                .collect(Collectors.toMap(PreferencesRecord::childId, Function.identity()));
        List<OutOfBoroughRow> rows = new ArrayList<>();
        for (PlacedChild each : OnBehalfOf.theAsker("sufficiency", () -> placed.in(year()), Roles.PLACEMENT_OFFICER)) {
            PlacedChild.Place place = each.place();
            if (place != null && !place.provision().setting().inBorough()) {
                rows.add(row(
                        each,
                        place,
                        Optional.ofNullable(preferences.get(each.plan().childId())),
                        register));
            }
        }
        return rows;
    }

    private OutOfBoroughRow row(
            PlacedChild each,
            PlacedChild.Place place,
            Optional<PreferencesRecord> preferences,
            List<ProvisionRecord> register) {
        int year = year().start();
        ProvisionRecord host = place.provision();
        Integer into = transition(each.ncYear(), host);
        Integer at = into == null ? null : Integer.valueOf(year + into - each.ncYear());
        List<ProvisionRecord> open = register.stream()
                .filter(provision -> preferences.stream()
                        .noneMatch(asked -> asked.exclusions().containsKey(Objects.requireNonNull(provision.id()))))
                .toList();
        List<OutOfBoroughRow.Candidate> candidates =
                at == null || into == null ? List.of() : admitting(open, each, into, at);
        boolean preferred = preferences.stream()
                .flatMap(asked -> asked.preferences().stream().limit(1))
                .anyMatch(first -> first.equals(place.placement().provisionId()));
        OutOfBoroughRow.Why why = preferred
                ? OutOfBoroughRow.Why.PREFERENCE
                : admitting(open, each, each.ncYear(), year).isEmpty()
                        ? OutOfBoroughRow.Why.NO_PROVISION
                        : OutOfBoroughRow.Why.NOT_RECORDED;
        return new OutOfBoroughRow(
                each.plan().childId(),
                each.child().surname() + ", " + each.child().forename(),
                each.ncYear(),
                each.need(),
                host.name(),
                Objects.requireNonNull(host.id()),
                host.type().label(),
                place.placement().startYear(),
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
    private static List<OutOfBoroughRow.Candidate> admitting(
            List<ProvisionRecord> register, PlacedChild child, int ncYear, int academicYear) {
        return register.stream()
                .filter(each -> each.setting().inBorough() && each.type().isSpecialist())
                .filter(each -> each.isOpenIn(academicYear))
                .filter(each -> each.ncYearFrom() <= ncYear && ncYear <= each.ncYearTo())
                .filter(each ->
                        each.designation().isEmpty() || each.designation().contains(child.need()))
                .filter(each ->
                        each.sex() == null || each.sex() == child.child().sex())
                .filter(each -> each.features().containsAll(child.plan().features()))
                .map(each -> new OutOfBoroughRow.Candidate(Objects.requireNonNull(each.id()), each.name()))
                .sorted(Comparator.comparing(OutOfBoroughRow.Candidate::name))
                .toList();
    }
}
