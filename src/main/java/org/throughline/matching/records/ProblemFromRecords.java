package org.throughline.matching.records;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.matching.rules.RuleContext;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;

/**
 * Builds the problem of an entry year from the borough's records (decision 12).
 *
 * <p>In it is every child whose plan is maintained then, of NC year 0 to 13, who is named for a place that begins then
 * (kept), has no place then, or changes phase within a provision that covers the next phase and asks for another place
 * (may stay; the place is safe). Those who stay are not in it and their seats are taken off the places.
 */
@Component
public class ProblemFromRecords {

    private static final Set<Integer> PHASE_ENTRY =
            Set.of(YearGroup.RECEPTION, YearGroup.LAST_PRIMARY + 1, YearGroup.LAST_SECONDARY + 1);
    private static final int LAST_NC_YEAR = 13;

    private final PlacesHeld held;
    private final Placements placements;

    ProblemFromRecords(PlacesHeld held, Placements placements) {
        this.held = held;
        this.placements = placements;
    }

    /** Every child with a plan, maintained or not, by the reference that problems use as pupil id. */
    public Map<String, ChildRecord> childrenByReference() {
        return held.read().children().values().stream()
                .collect(Collectors.toMap(ChildRecord::reference, Function.identity()));
    }

    /** Names of the provisions that hold children in an academic year, by reference. */
    public Map<String, String> provisionNamesByReference(AcademicYear year) {
        Map<String, String> names = new HashMap<>();
        held.in(year).forEach(child -> {
            PlacedChild.Place place = child.place();
            if (place != null) {
                names.put(child.child().reference(), place.provision().name());
            }
        });
        return names;
    }

    /**
     * An entry year as the records hold it, read once.
     *
     * @param problem the problem
     * @param background works out what further rules must know; the published plan is left out
     * @param fingerprint of the records that the problem was built from
     */
    public record Known(Problem problem, Supplier<RuleContext> background, String fingerprint) {}

    /**
     * The problem of an entry year with what further rules must know.
     *
     * @param added children who stay and ask for another place outside a change of phase, and are looked at as well
     */
    public Known known(AcademicYear entry, Set<UUID> added) {
        Building building = building(entry, added);
        return new Known(building.problem(), building::background, building.fingerprint());
    }

    /** The problem of an entry year. */
    public Problem problem(AcademicYear entry) {
        return building(entry, Set.of()).problem();
    }

    /** What the records of an entry year come to as a hash, the same in every version of the program. */
    public String fingerprint(AcademicYear entry) {
        return building(entry, Set.of()).fingerprint();
    }

    /** Who is in a run of an entry year, and who is not and why. */
    public RunCohort members(AcademicYear entry) {
        return building(entry, Set.of()).members();
    }

    /** Who needs a place in an entry year and who stays. */
    EntryCohort entryCohort(AcademicYear entry) {
        Building building = building(entry, Set.of());
        return new EntryCohort(List.copyOf(building.problem().pupils()), building.staying());
    }

    private Building building(AcademicYear entry, Set<UUID> added) {
        return new Building(
                entry,
                added,
                held.read(),
                placements.allPreferences().stream()
                        .collect(Collectors.toMap(PreferencesRecord::childId, Function.identity())));
    }

    /** Why a child is in a run or not. */
    private enum Standing {
        /** Named for a place that begins then. */
        PLACED,
        /** Changes phase or has no place. */
        LOOKING,
        /** May stay and asks for another place. */
        ASKING,
        /** Stays. */
        STAYING,
        /** Stays and asks for another place outside a change of phase. */
        MOVES,
        /** Over Year 13 without a place. */
        OVER,
        /** Below school age without a place. */
        YOUNG,
        /** The plan ceases before. */
        CEASING
    }

    /** One building of a problem, with everything read once. */
    private static final class Building {

        private final AcademicYear entry;
        private final PlacesHeld.Reading reading;
        private final Map<UUID, PreferencesRecord> preferences;
        private final Map<Standing, List<PlacedChild>> children = new EnumMap<>(Standing.class);
        private final BigDecimal mainstreamCost;
        private final Map<UUID, Set<UUID>> namedBy = new HashMap<>();
        private final Map<String, Set<String>> apartFrom;
        private final Set<String> met;

        Building(
                AcademicYear entry,
                Set<UUID> added,
                PlacesHeld.Reading reading,
                Map<UUID, PreferencesRecord> preferences) {
            this.entry = entry;
            this.reading = reading;
            this.preferences = preferences;
            for (Standing standing : Standing.values()) {
                children.put(standing, new ArrayList<>());
            }
            LocalDate first = entry.contains(reading.today()) ? reading.today() : entry.firstDay();
            for (PlanRecord plan : reading.plans()) {
                if (plan.isMaintainedOn(first) || plan.isMaintainedOn(reading.today())) {
                    PlacedChild child = reading.placed(plan, entry);
                    Standing standing = plan.isMaintainedOn(first) ? standing(child) : Standing.CEASING;
                    boolean isAdded = standing == Standing.MOVES && added.contains(plan.childId());
                    of(isAdded ? Standing.ASKING : standing).add(child);
                }
            }
            children.values()
                    .forEach(list -> list.sort(
                            Comparator.comparing(child -> child.child().reference())));
            mainstreamCost =
                    ProvisionRecord.middleOfMainstreamCosts(reading.register().values());
            reading.children()
                    .forEach((id, child) -> child.siblings()
                            .forEach(other -> namedBy.computeIfAbsent(other, key -> new LinkedHashSet<>())
                                    .add(id)));
            apartFrom = apartFrom();
            met = keptApartFromSomebody();
        }

        private List<PlacedChild> of(Standing standing) {
            return Objects.requireNonNull(children.get(standing));
        }

        private Standing standing(PlacedChild child) {
            PlacedChild.Place place = child.place();
            if (place == null) {
                return child.ncYear() > LAST_NC_YEAR
                        ? Standing.OVER
                        : child.ncYear() < YearGroup.RECEPTION ? Standing.YOUNG : Standing.LOOKING;
            }
            if (place.placement().startYear() == entry.start()) {
                return Standing.PLACED;
            }
            if (!asksForAnother(child, place)) {
                return Standing.STAYING;
            }
            return changesPhase(child) ? Standing.ASKING : Standing.MOVES;
        }

        private static boolean changesPhase(PlacedChild child) {
            return PHASE_ENTRY.contains(child.ncYear());
        }

        private boolean asksForAnother(PlacedChild child, PlacedChild.Place place) {
            List<UUID> asked = preferencesOf(child).preferences();
            return !asked.isEmpty()
                    && !asked.getFirst().equals(place.placement().provisionId());
        }

        /** Those who hold a place that goes on and are not in the problem. */
        private Stream<PlacedChild> stayers() {
            return Stream.concat(of(Standing.STAYING).stream(), of(Standing.MOVES).stream());
        }

        private Stream<PlacedChild> inProblem() {
            return Stream.of(Standing.PLACED, Standing.LOOKING, Standing.ASKING)
                    .flatMap(standing -> of(standing).stream())
                    .filter(child -> child.ncYear() >= YearGroup.MIN && child.ncYear() <= YearGroup.MAX);
        }

        public Problem problem() {
            Map<String, String> placeOfStayer = new HashMap<>();
            Map<UUID, List<PlacedChild>> stayersAt = new HashMap<>();
            stayers().forEach(child -> {
                PlacedChild.Place place = Objects.requireNonNull(child.place());
                placeOfStayer.put(child.child().reference(), place.provision().code());
                if (!met.contains(child.child().reference())) {
                    stayersAt
                            .computeIfAbsent(place.placement().provisionId(), id -> new ArrayList<>())
                            .add(child);
                }
            });
            List<PlacedChild> members = Stream.concat(
                            inProblem(),
                            stayers().filter(child -> met.contains(child.child().reference())))
                    .toList();
            Set<String> references =
                    members.stream().map(child -> child.child().reference()).collect(Collectors.toSet());
            return new Problem(
                    members.stream()
                            .map(child -> pupil(child, references, placeOfStayer))
                            .toList(),
                    reading.register().values().stream().map(this::provision).toList(),
                    reading.register().values().stream()
                            .flatMap(provision ->
                                    limits(provision, stayersAt.getOrDefault(provision.id(), List.of())).stream())
                            .toList(),
                    List.of());
        }

        /** Stayers from whom somebody in the run is kept apart: the rule needs both of them in the problem. */
        private Set<String> keptApartFromSomebody() {
            Set<String> named = inProblem()
                    .flatMap(child -> apartFrom.getOrDefault(child.child().reference(), Set.of()).stream())
                    .collect(Collectors.toSet());
            return stayers()
                    .filter(child -> child.ncYear() >= YearGroup.MIN && child.ncYear() <= YearGroup.MAX)
                    .map(child -> child.child().reference())
                    .filter(named::contains)
                    .collect(Collectors.toSet());
        }

        public RunCohort members() {
            return new RunCohort(
                    members(Standing.PLACED),
                    members(Standing.LOOKING),
                    members(Standing.ASKING),
                    members(Standing.STAYING),
                    members(Standing.MOVES),
                    members(Standing.OVER),
                    members(Standing.YOUNG),
                    members(Standing.CEASING));
        }

        private List<RunCohort.Member> members(Standing standing) {
            return of(standing).stream()
                    .map(child -> new RunCohort.Member(
                            child.plan().childId(),
                            child.child().sortName(),
                            child.ncYear(),
                            child.place() == null
                                    ? null
                                    : child.place().provision().name(),
                            changesPhase(child) ? before(child.ncYear()) : null))
                    .sorted(Comparator.comparing(RunCohort.Member::name))
                    .toList();
        }

        /** The day before which a plan must name the next place: reg 18(1) of the SEND Regulations 2014. */
        private LocalDate before(int ncYear) {
            return ncYear > YearGroup.LAST_SECONDARY
                    ? LocalDate.of(entry.start(), Month.MARCH, 31)
                    : LocalDate.of(entry.start(), Month.FEBRUARY, 15);
        }

        List<EntryCohort.Stayer> staying() {
            return stayers()
                    .filter(child -> !met.contains(child.child().reference()))
                    .map(child -> new EntryCohort.Stayer(
                            plain(child).build(),
                            Objects.requireNonNull(child.place()).provision().code()))
                    .toList();
        }

        RuleContext background() {
            Map<String, String> current = new HashMap<>();
            Map<String, RuleContext.Support> support = new HashMap<>();
            AcademicYear before = new AcademicYear(entry.start() - 1);
            inProblem().forEach(child -> {
                PlacedChild.Place now = reading.placed(child.plan(), before).place();
                if (now != null) {
                    current.put(child.child().reference(), now.provision().code());
                }
                RuleContext.Support recorded = support(child);
                if (!recorded.equals(RuleContext.Support.NONE)) {
                    support.put(child.child().reference(), recorded);
                }
            });
            List<RuleContext.Resident> residents = stayers()
                    .map(child -> new RuleContext.Resident(
                            Objects.requireNonNull(child.place()).provision().code(),
                            child.ncYear(),
                            child.need(),
                            support(child)))
                    .toList();
            return new RuleContext(current, Map.of(), support, residents);
        }

        private static RuleContext.Support support(PlacedChild child) {
            Support recorded = child.plan().support();
            return new RuleContext.Support(recorded.risk() == Support.Risk.HIGH, recorded.childrenPerAdult());
        }

        private PupilBuilder plain(PlacedChild child) {
            PlanRecord plan = child.plan();
            PreferencesRecord asked = preferencesOf(child);
            return Pupil.builder(
                            child.child().reference(),
                            child.ncYear(),
                            entry.start(),
                            plan.needs().toArray(NeedType[]::new))
                    .sex(child.child().sex())
                    .home(child.child().home())
                    .preferences(asked.preferences().stream().map(this::code).toList())
                    .excluded(excluded(plan, asked))
                    .requires(inOrder(plan.features().stream()));
        }

        /** Provisions that may not be proposed; alternative provision is one where the plan does not allow it. */
        private Set<String> excluded(PlanRecord plan, PreferencesRecord asked) {
            Stream<String> alternative = plan.alternativeProvision()
                    ? Stream.of()
                    : reading.register().values().stream()
                            .filter(provision -> provision.type() == ProvisionType.ALTERNATIVE_PROVISION)
                            .map(ProvisionRecord::code);
            return inOrder(Stream.concat(asked.exclusions().keySet().stream().map(this::code), alternative));
        }

        private Pupil pupil(PlacedChild child, Set<String> members, Map<String, String> placeOfStayer) {
            String reference = child.child().reference();
            PlacedChild.Place place = child.place();
            boolean isNamed = place != null
                    && (place.placement().startYear() == entry.start() || placeOfStayer.containsKey(reference));
            String code = place == null ? null : place.provision().code();
            Set<String> others = apartFrom.getOrDefault(reference, Set.of());
            List<ChildRecord> siblings = siblingsOf(child.child());
            return plain(child)
                    .keep(isNamed ? code : null)
                    .stayAt(isNamed ? null : code)
                    .keepApart(inOrder(others.stream().filter(members::contains)))
                    .siblingAt(inOrder(siblings.stream()
                            .map(sibling -> placeOfStayer.get(sibling.reference()))
                            .filter(Objects::nonNull)))
                    .siblingWith(inOrder(
                            siblings.stream().map(ChildRecord::reference).filter(members::contains)))
                    .lastNcYear(isNamed && place != null ? lastNcYear(child, place.placement()) : null)
                    .build();
        }

        /**
         * The last NC year in which a named place is needed, by its own end; null for the top of the provision's range.
         */
        private @Nullable Integer lastNcYear(PlacedChild child, PlacementRecord named) {
            Integer end = named.endYear();
            Integer byEnd = end == null ? null : child.ncYear() + (end - 1 - entry.start());
            Integer last = named.lastNcYear();
            return byEnd == null ? last : last == null ? byEnd : Integer.valueOf(Math.min(last, byEnd));
        }

        /** Brothers and sisters, whichever of the two records names the other. */
        private List<ChildRecord> siblingsOf(ChildRecord child) {
            UUID own = Objects.requireNonNull(child.id());
            return Stream.concat(child.siblings().stream(), namedBy.getOrDefault(own, Set.of()).stream())
                    .distinct()
                    .map(reading.children()::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private Map<String, Set<String>> apartFrom() {
            Map<String, Set<String>> apart = new HashMap<>();
            for (PreferencesRecord asked : preferences.values()) {
                ChildRecord own = reading.children().get(asked.childId());
                if (own == null) {
                    continue;
                }
                asked.keepApart().stream()
                        .map(reading.children()::get)
                        .filter(Objects::nonNull)
                        .map(ChildRecord::reference)
                        .forEach(other -> {
                            apart.computeIfAbsent(own.reference(), id -> new LinkedHashSet<>())
                                    .add(other);
                            apart.computeIfAbsent(other, id -> new LinkedHashSet<>())
                                    .add(own.reference());
                        });
            }
            return apart;
        }

        private Provision provision(ProvisionRecord provision) {
            boolean isMainstream = provision.type() == ProvisionType.MAINSTREAM;
            return Provision.builder(provision.code(), provision.type(), provision.ncYearFrom(), provision.ncYearTo())
                    .name(provision.name())
                    .inBorough(provision.setting().inBorough())
                    .needs(provision.designation())
                    .sex(provision.sex())
                    .at(provision.setting().at())
                    // what a plan costs in a mainstream school follows the child, not the school
                    .annualCost(isMainstream ? mainstreamCost : provision.annualCost())
                    .features(provision.features())
                    .opens(provision.opens())
                    .closes(provision.closes())
                    .build();
        }

        /** The places of every year that a child who enters now may still be there. */
        private List<PlaceLimit> limits(ProvisionRecord provision, List<PlacedChild> stayers) {
            List<PlaceLimit> limits = new ArrayList<>();
            int last = entry.start() + provision.ncYearTo() - provision.ncYearFrom();
            for (int year = entry.start(); year <= last && year <= AcademicYear.MAX; year++) {
                PlacesOffered offered = provision.offered(year);
                for (CommissionedPlaces line : offered.limiting(provision.ncYearFrom(), provision.ncYearTo())) {
                    limits.add(new PlaceLimit(
                            provision.code(),
                            year,
                            line.ncYearFrom(),
                            line.ncYearTo(),
                            Math.max(0, offered.usable(line) - stayingIn(line, year, provision, stayers))));
                }
            }
            return limits;
        }

        private int stayingIn(CommissionedPlaces line, int year, ProvisionRecord provision, List<PlacedChild> stayers) {
            int later = year - entry.start();
            LocalDate first = new AcademicYear(year).firstDay();
            return (int) stayers.stream()
                    .filter(child -> line.covers(child.ncYear() + later))
                    // a plan that has ceased by then holds no seat
                    .filter(child -> later == 0 || child.plan().isMaintainedOn(first))
                    .filter(child -> placementOf(child).isHeldIn(year, child.ncYear() + later, provision.ncYearTo()))
                    .count();
        }

        private static PlacementRecord placementOf(PlacedChild child) {
            return Objects.requireNonNull(child.place()).placement();
        }

        private PreferencesRecord preferencesOf(PlacedChild child) {
            UUID id = child.plan().childId();
            return preferences.getOrDefault(id, PreferencesRecord.none(id));
        }

        private String code(UUID provisionId) {
            return Objects.requireNonNull(reading.register().get(provisionId)).code();
        }

        private static Set<String> inOrder(Stream<String> values) {
            return values.sorted().collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Written out field by field: a new field of a record must not make every run look out of date. */
        public String fingerprint() {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            lines.put(
                    "children",
                    Stream.of(Standing.values())
                            // who is out before then changes nothing when the day comes
                            .filter(standing -> standing != Standing.CEASING)
                            .flatMap(standing -> of(standing).stream().map(child -> line(standing, child)))
                            .toList());
            lines.put(
                    "provisions",
                    reading.register().values().stream().map(Building::line).toList());
            StringBuilder text = new StringBuilder();
            lines.forEach((kind, each) -> each.stream()
                    .sorted()
                    .forEach(line -> text.append(kind).append('|').append(line).append('\n')));
            return AnswerFingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        private String line(Standing standing, PlacedChild child) {
            PreferencesRecord asked = preferencesOf(child);
            PlacedChild.Place place = child.place();
            return join(
                    child.child().reference(),
                    standing,
                    child.ncYear(),
                    child.child().sex(),
                    child.child().home(),
                    child.plan().needs(),
                    sorted(child.plan().features()),
                    child.plan().alternativeProvision(),
                    child.plan().ceases(),
                    child.plan().support(),
                    before(child),
                    place == null ? "" : place.provision().code(),
                    place == null ? "" : place.placement().startYear(),
                    place == null ? "" : place.placement().endYear(),
                    place == null ? "" : place.placement().lastNcYear(),
                    asked.preferences(),
                    sorted(asked.exclusions().keySet()),
                    sorted(asked.keepApart()),
                    sorted(child.child().siblings()));
        }

        /** Where the child is the year before: further rules look at who goes on with whom. */
        private String before(PlacedChild child) {
            PlacedChild.Place before = reading.placed(child.plan(), new AcademicYear(entry.start() - 1))
                    .place();
            return before == null ? "" : before.provision().code();
        }

        private static String line(ProvisionRecord provision) {
            return join(
                    provision.code(),
                    provision.type(),
                    provision.setting().inBorough(),
                    provision.setting().at(),
                    sorted(provision.designation()),
                    provision.ncYearFrom(),
                    provision.ncYearTo(),
                    provision.sex(),
                    sorted(provision.features()),
                    provision.annualCost().stripTrailingZeros().toPlainString(),
                    provision.opens(),
                    provision.closes(),
                    provision.places().stream()
                            .map(line -> join(
                                    line.academicYear(),
                                    line.ncYearFrom(),
                                    line.ncYearTo(),
                                    line.places(),
                                    line.keptBack()))
                            .toList(),
                    provision.otherSeats().stream()
                            .map(seats -> join(seats.academicYear(), seats.ncYear(), seats.seats()))
                            .toList());
        }

        private static List<String> sorted(Collection<?> values) {
            return values.stream().map(String::valueOf).sorted().toList();
        }

        private static String join(@Nullable Object... parts) {
            return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("|"));
        }
    }
}
