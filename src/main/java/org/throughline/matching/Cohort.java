package org.throughline.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.matching.rules.Background;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.WishesRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;

/**
 * Builds the problem of an entry year from the borough's records (decision 6).
 *
 * <p>In it is every child with a maintained plan, of NC year 0 to 13 in the entry year, who changes phase then (into
 * Reception, year 7 or year 12) or has no place then. Not in it, but in their places, are those who stay: also a child
 * who changes phase within a provision that covers the next phase, unless another place is asked for. A child already
 * named for a place that begins in the entry year is in it as kept.
 *
 * <p>Limits on new pupils for a year and NC years: places commissioned, less places kept back, less children there who
 * stay so long, rolled up by NC year.
 */
@Component
class Cohort {

    private static final Set<Integer> PHASE_ENTRY =
            Set.of(YearGroup.RECEPTION, YearGroup.LAST_PRIMARY + 1, YearGroup.LAST_SECONDARY + 1);
    private static final int LAST_NC_YEAR = 13;

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;

    Cohort(Children children, EhcPlans plans, Placements placements, Provisions provisions) {
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
    }

    /** Every child with a maintained plan by the reference that problems use as pupil id. */
    Map<String, ChildRecord> childrenByReference() {
        return withPlan(plans.maintained()).values().stream()
                .collect(Collectors.toMap(ChildRecord::reference, Function.identity()));
    }

    /** Names of the provisions that hold children in an academic year, by reference. */
    Map<String, String> provisionNamesByReference(AcademicYear year) {
        return new Building(year).provisionNames();
    }

    /**
     * An entry year as the records hold it, read once.
     *
     * @param problem the problem
     * @param background works out what further rules must know; the published plan is left out
     */
    record Known(Problem problem, Supplier<Background> background) {}

    /** The problem of an entry year with what further rules must know. */
    Known known(AcademicYear entry) {
        Building building = new Building(entry);
        return new Known(building.problem(), building::background);
    }

    /** The problem of an entry year. */
    Problem problem(AcademicYear entry) {
        return new Building(entry).problem();
    }

    /** Who needs a place in an entry year and who stays. */
    EntryCohort entryCohort(AcademicYear entry) {
        Building building = new Building(entry);
        Problem problem = building.problem();
        return new EntryCohort(List.copyOf(problem.pupils()), building.staying());
    }

    private Map<UUID, ChildRecord> withPlan(Collection<PlanRecord> maintained) {
        return children.find(maintained.stream().map(PlanRecord::childId).toList());
    }

    /** One building of a problem, with everything read once. */
    private final class Building {

        private final AcademicYear entry;
        private final Map<UUID, PlanRecord> planOf;
        private final Map<UUID, ChildRecord> known;
        private final Map<UUID, ProvisionRecord> register;
        private final Map<UUID, WishesRecord> wishes;
        private final Map<UUID, List<PlacementRecord>> placesOf;
        private final Map<UUID, List<Stayer>> stayers = new HashMap<>();

        private record Stayer(PlacementRecord placement, int ncYear) {}

        Building(AcademicYear entry) {
            this.entry = entry;
            planOf = plans.maintained().stream().collect(Collectors.toMap(PlanRecord::childId, Function.identity()));
            known = withPlan(planOf.values());
            register = provisions.all().stream()
                    .collect(
                            Collectors.toMap(provision -> Objects.requireNonNull(provision.id()), Function.identity()));
            wishes = placements.allWishes().stream()
                    .collect(Collectors.toMap(WishesRecord::childId, Function.identity()));
            placesOf = placements.all().stream()
                    .filter(placement -> known.containsKey(placement.childId()))
                    .collect(Collectors.groupingBy(PlacementRecord::childId));
        }

        Problem problem() {
            List<Pupil> pupils = new ArrayList<>();
            known.values().forEach(child -> sort(child, pupils));
            Map<String, String> placeOfStayer = placeOfStayer();
            Map<String, Set<String>> apartFrom = apartFrom();
            Set<String> inProblem = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
            apartFrom
                    .values()
                    .forEach(others ->
                            others.removeIf(other -> !inProblem.contains(other) && !placeOfStayer.containsKey(other)));
            return new Problem(
                    pupils.stream()
                            .map(pupil -> withoutStayers(pupil, placeOfStayer, apartFrom))
                            .toList(),
                    register.values().stream().map(this::provision).toList(),
                    register.values().stream()
                            .flatMap(provision -> limits(provision).stream())
                            .toList(),
                    List.of());
        }

        /** Those who stay; asked after the problem is built. */
        List<EntryCohort.Stayer> staying() {
            List<EntryCohort.Stayer> staying = new ArrayList<>();
            stayers.forEach((provisionId, there) -> there.forEach(stayer -> {
                ChildRecord child =
                        Objects.requireNonNull(known.get(stayer.placement().childId()));
                staying.add(new EntryCohort.Stayer(pupil(child, stayer.ncYear(), null), code(provisionId)));
            }));
            return staying;
        }

        Background background() {
            List<Pupil> pupils = new ArrayList<>();
            known.values().forEach(child -> sort(child, pupils));
            Map<String, String> current = new HashMap<>();
            Map<String, Background.Support> support = new HashMap<>();
            for (ChildRecord child : known.values()) {
                int before = YearGroup.of(child.dateOfBirth(), entry) - 1;
                placesOf.getOrDefault(child.id(), List.of()).stream()
                        .filter(placement -> placement.isHeldIn(
                                entry.start() - 1,
                                before,
                                provisionOf(placement).ncYearTo()))
                        .findFirst()
                        .ifPresent(placement -> current.put(child.reference(), code(placement.provisionId())));
                Background.Support recorded = support(child.id());
                if (!recorded.equals(Background.Support.NONE)) {
                    support.put(child.reference(), recorded);
                }
            }
            List<Background.Resident> residents = new ArrayList<>();
            stayers.forEach((provisionId, staying) -> staying.forEach(stayer -> residents.add(new Background.Resident(
                    code(provisionId),
                    stayer.ncYear(),
                    Objects.requireNonNull(planOf.get(stayer.placement().childId()))
                            .needs()
                            .getFirst(),
                    support(stayer.placement().childId())))));
            return new Background(current, Map.of(), support, residents);
        }

        private Background.Support support(@Nullable UUID childId) {
            Support recorded = Objects.requireNonNull(planOf.get(childId)).support();
            return new Background.Support(recorded.risk() == Support.Risk.HIGH, recorded.childrenPerAdult());
        }

        Map<String, String> provisionNames() {
            Map<String, String> names = new HashMap<>();
            known.values().forEach(child -> {
                PlacementRecord held = heldIn(child, YearGroup.of(child.dateOfBirth(), entry));
                if (held != null) {
                    names.put(child.reference(), provisionOf(held).name());
                }
            });
            return names;
        }

        /** Puts a child among the pupils who need a place or among those who stay. */
        private void sort(ChildRecord child, List<Pupil> pupils) {
            int ncYear = YearGroup.of(child.dateOfBirth(), entry);
            PlacementRecord held = heldIn(child, ncYear);
            boolean named = held != null && held.startYear() == entry.start();
            if (held != null && !named && !asksForAnother(child, held, ncYear)) {
                stayers.computeIfAbsent(held.provisionId(), id -> new ArrayList<>())
                        .add(new Stayer(held, ncYear));
            } else if (ncYear >= YearGroup.RECEPTION && ncYear <= LAST_NC_YEAR) {
                pupils.add(pupil(child, ncYear, named ? held : null));
            }
        }

        private boolean asksForAnother(ChildRecord child, PlacementRecord held, int ncYear) {
            List<UUID> asked = wishesOf(child).preferences();
            return PHASE_ENTRY.contains(ncYear)
                    && !asked.isEmpty()
                    && !asked.getFirst().equals(held.provisionId());
        }

        private @Nullable PlacementRecord heldIn(ChildRecord child, int ncYear) {
            return placesOf.getOrDefault(child.id(), List.of()).stream()
                    .filter(placement -> {
                        ProvisionRecord provision = provisionOf(placement);
                        return provision.isOpenIn(entry.start())
                                && placement.isHeldIn(entry.start(), ncYear, provision.ncYearTo());
                    })
                    .findFirst()
                    .orElse(null);
        }

        private Pupil pupil(ChildRecord child, int ncYear, @Nullable PlacementRecord named) {
            PlanRecord plan = Objects.requireNonNull(planOf.get(child.id()));
            WishesRecord asked = wishesOf(child);
            return Pupil.builder(
                            child.reference(),
                            ncYear,
                            entry.start(),
                            plan.needs().toArray(NeedType[]::new))
                    .sex(child.sex())
                    .home(child.home())
                    .preferences(asked.preferences().stream().map(this::code).toList())
                    .excluded(asked.exclusions().keySet().stream()
                            .map(this::code)
                            .sorted()
                            .collect(Collectors.toCollection(LinkedHashSet::new)))
                    .keep(named == null ? null : code(named.provisionId()))
                    .siblingAt(siblingPlaces(child))
                    .requires(plan.features().stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new)))
                    .lastNcYear(named == null ? null : named.lastNcYear())
                    .build();
        }

        /** Keeps a pupil apart from others of the problem, and away from provisions where such a child stays. */
        private Pupil withoutStayers(
                Pupil pupil, Map<String, String> placeOfStayer, Map<String, Set<String>> apartFrom) {
            Set<String> others = apartFrom.getOrDefault(pupil.id(), Set.of());
            Set<String> excluded = new LinkedHashSet<>(pupil.excluded());
            others.stream()
                    .map(placeOfStayer::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .forEach(excluded::add);
            return new PupilBuilder(pupil)
                    .excluded(excluded)
                    .keepApart(others.stream()
                            .filter(other -> !placeOfStayer.containsKey(other))
                            .sorted()
                            .collect(Collectors.toCollection(LinkedHashSet::new)))
                    .build();
        }

        private Map<String, Set<String>> apartFrom() {
            Map<String, Set<String>> apart = new HashMap<>();
            wishes.values().stream()
                    .filter(asked -> known.containsKey(asked.childId()))
                    .forEach(asked -> references(asked.keepApart()).forEach(other -> {
                        String own = Objects.requireNonNull(known.get(asked.childId()))
                                .reference();
                        apart.computeIfAbsent(own, id -> new LinkedHashSet<>()).add(other);
                        apart.computeIfAbsent(other, id -> new LinkedHashSet<>())
                                .add(own);
                    }));
            return apart;
        }

        private Map<String, String> placeOfStayer() {
            Map<String, String> places = new HashMap<>();
            stayers.forEach((provisionId, staying) -> staying.forEach(stayer -> places.put(
                    Objects.requireNonNull(known.get(stayer.placement().childId()))
                            .reference(),
                    code(provisionId))));
            return places;
        }

        private Set<String> references(Collection<UUID> ids) {
            return ids.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(ChildRecord::reference)
                    .sorted()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Set<String> siblingPlaces(ChildRecord child) {
            return child.siblings().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(sibling -> heldIn(sibling, YearGroup.of(sibling.dateOfBirth(), entry)))
                    .filter(Objects::nonNull)
                    .map(place -> code(place.provisionId()))
                    .sorted()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Provision provision(ProvisionRecord provision) {
            return Provision.builder(provision.code(), provision.type(), provision.ncYearFrom(), provision.ncYearTo())
                    .name(provision.name())
                    .inBorough(provision.setting().inBorough())
                    .needs(provision.designation())
                    .sex(provision.sex())
                    .at(provision.setting().at())
                    .annualCost(provision.annualCost())
                    .features(provision.features())
                    .opens(provision.opens())
                    .closes(provision.closes())
                    .build();
        }

        private List<PlaceLimit> limits(ProvisionRecord provision) {
            List<Stayer> staying = stayers.getOrDefault(provision.id(), List.of());
            return provision.places().stream()
                    .filter(row -> row.academicYear() >= entry.start())
                    .map(row -> new PlaceLimit(
                            provision.code(),
                            row.academicYear(),
                            row.ncYearFrom(),
                            row.ncYearTo(),
                            Math.max(0, row.usable() - stayingIn(row, provision, staying))))
                    .toList();
        }

        private int stayingIn(CommissionedPlaces row, ProvisionRecord provision, List<Stayer> staying) {
            int later = row.academicYear() - entry.start();
            return (int) staying.stream()
                    .filter(stayer -> row.covers(stayer.ncYear() + later))
                    .filter(stayer -> stayer.placement()
                            .isHeldIn(row.academicYear(), stayer.ncYear() + later, provision.ncYearTo()))
                    .count();
        }

        private WishesRecord wishesOf(ChildRecord child) {
            UUID id = Objects.requireNonNull(child.id());
            return wishes.getOrDefault(id, WishesRecord.none(id));
        }

        private ProvisionRecord provisionOf(PlacementRecord placement) {
            return Objects.requireNonNull(register.get(placement.provisionId()));
        }

        private String code(UUID provisionId) {
            return Objects.requireNonNull(register.get(provisionId)).code();
        }
    }
}
