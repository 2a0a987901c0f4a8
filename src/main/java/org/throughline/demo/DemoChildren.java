package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.State;

/**
 * The demonstration's children: as many plans by age and by need as Bury had in January 2025, in places in about the
 * published shares of settings, with homes, siblings, preferences for those who change phase, and a few exclusions and
 * pairs to be kept apart. Invented throughout.
 */
final class DemoChildren {

    private static final int POSTCODES = 600;
    private static final double GIRLS = 0.30;
    private static final double SIBLINGS = 0.05;

    /** Who is where: of a number drawn between 0 and 1, those below the bound and above the one before. */
    private record Share(double upTo, ProvisionType type, boolean inBorough) {}

    /** Shares of settings of about the published ones: DfE, Education, health and care plans, Bury, January 2025. */
    private static final List<Share> NURSERY = List.of(
            new Share(0.26, ProvisionType.RESOURCED_PROVISION, true),
            new Share(0.42, ProvisionType.SPECIAL_SCHOOL, true),
            new Share(0.96, ProvisionType.MAINSTREAM, true));

    private static final List<Share> PRIMARY = List.of(
            new Share(0.080, ProvisionType.RESOURCED_PROVISION, true),
            new Share(0.370, ProvisionType.SPECIAL_SCHOOL, true),
            new Share(0.384, ProvisionType.ALTERNATIVE_PROVISION, true),
            new Share(0.416, ProvisionType.INDEPENDENT_SPECIAL, false),
            new Share(0.422, ProvisionType.NON_MAINTAINED_SPECIAL, false),
            new Share(0.434, ProvisionType.SPECIAL_SCHOOL, false),
            new Share(0.978, ProvisionType.MAINSTREAM, true));
    private static final List<Share> SECONDARY = List.of(
            new Share(0.046, ProvisionType.RESOURCED_PROVISION, true),
            new Share(0.416, ProvisionType.SPECIAL_SCHOOL, true),
            new Share(0.476, ProvisionType.ALTERNATIVE_PROVISION, true),
            new Share(0.616, ProvisionType.INDEPENDENT_SPECIAL, false),
            new Share(0.631, ProvisionType.NON_MAINTAINED_SPECIAL, false),
            new Share(0.643, ProvisionType.SPECIAL_SCHOOL, false),
            new Share(0.978, ProvisionType.MAINSTREAM, true));
    private static final List<Share> POST_16 = List.of(
            new Share(0.46, ProvisionType.POST_16, true),
            new Share(0.50, ProvisionType.POST_16, false),
            new Share(0.63, ProvisionType.SPECIAL_SCHOOL, true),
            new Share(0.66, ProvisionType.INDEPENDENT_SPECIAL, false),
            new Share(0.80, ProvisionType.ALTERNATIVE_PROVISION, true));
    /** Where a place of the kind drawn is full: mainstream school or college, but for a few who have none. */
    private static final double NO_PLACE_FROM = 0.976;

    private static final double NEWLY_SPECIALIST = 0.12;
    private static final double NEWLY_RESOURCED = 0.28;
    /** Of those whose school goes on teaching them at a change of phase, as many ask for nothing else. */
    private static final double CONTENT = 0.55;

    private final AcademicYear year;
    private final Random random;
    private final Random supportRandom;
    private final DemoNames names;
    private final List<ProvisionRecord> register;
    private final Map<String, GridReference> postcodes = new LinkedHashMap<>();
    private final List<ChildRecord> children = new ArrayList<>();
    private final List<PlanRecord> plans = new ArrayList<>();
    private final List<PlacementRecord> placements = new ArrayList<>();
    private final List<PreferencesRecord> preferences = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();

    DemoChildren(AcademicYear year, long seed, List<ProvisionRecord> register) {
        this.year = year;
        this.random = new Random(seed + 1);
        this.supportRandom = new Random(seed + 3);
        this.names = new DemoNames(seed + 2);
        this.register = register;
        makePostcodes();
        List<NeedType> needs = shuffledNeeds();
        List<Integer> ages = shuffledAges();
        for (int index = 0; index < ages.size(); index++) {
            make(index, ages.get(index), needs.get(index));
        }
    }

    /** In no order of age, so that places are filled in all year groups alike. */
    private List<Integer> shuffledAges() {
        List<Integer> ages = new ArrayList<>();
        for (int age = 0; age < JanuaryHistory.BY_AGE.length; age++) {
            ages.addAll(Collections.nCopies(JanuaryHistory.BY_AGE[age], age + JanuaryHistory.YOUNGEST));
        }
        Collections.shuffle(ages, random);
        return ages;
    }

    Map<String, GridReference> postcodes() {
        return postcodes;
    }

    List<ChildRecord> children() {
        return children;
    }

    List<PlanRecord> plans() {
        return plans;
    }

    List<PlacementRecord> placements() {
        return placements;
    }

    List<PreferencesRecord> preferences() {
        return preferences;
    }

    /** Each child by NC year, need and the kind of setting where it is; mainstream where no place is recorded. */
    List<State> states() {
        Map<UUID, ProvisionType> types =
                register.stream().collect(Collectors.toMap(DemoChildren::id, ProvisionRecord::type));
        Map<UUID, ProvisionType> places = placements.stream()
                .filter(placement -> placement.startYear() <= year.start())
                .collect(Collectors.toMap(
                        PlacementRecord::childId,
                        placement -> Objects.requireNonNull(types.get(placement.provisionId()))));
        List<State> states = new ArrayList<>();
        for (int index = 0; index < children.size(); index++) {
            ChildRecord child = children.get(index);
            ProvisionType place = places.getOrDefault(Objects.requireNonNull(child.id()), ProvisionType.MAINSTREAM);
            states.add(new State(
                    ChildYears.of(child, year),
                    plans.get(index).needs().getFirst().name(),
                    place.name()));
        }
        return states;
    }

    private void makePostcodes() {
        // no real postcode begins with ZZ
        for (int index = 0; index < POSTCODES; index++) {
            String code = String.format(
                    Locale.ROOT, "ZZ%d %d%c%c", index / 100 + 1, index % 10, (char) ('A' + index / 10 % 10), (char)
                            ('A' + index % 26));
            postcodes.put(code, new GridReference(375_000 + random.nextInt(10_000), 402_500 + random.nextInt(15_000)));
        }
    }

    private List<NeedType> shuffledNeeds() {
        List<NeedType> needs = new ArrayList<>();
        JanuaryHistory.BY_NEED.forEach((need, count) -> needs.addAll(Collections.nCopies(count, need)));
        Collections.shuffle(needs, random);
        return needs;
    }

    private void make(int index, int age, NeedType need) {
        UUID id = DemoProvisions.id("child", String.valueOf(index));
        LocalDate born = new AcademicYear(year.start() - age - 1).firstDay().plusDays(random.nextInt(365));
        boolean sibling = !children.isEmpty() && random.nextDouble() < SIBLINGS;
        ChildRecord other = sibling ? children.get(random.nextInt(children.size())) : null;
        String postcode = other == null
                ? postcodes.keySet().stream()
                        .skip(random.nextInt(postcodes.size()))
                        .findFirst()
                        .orElseThrow()
                : Objects.requireNonNull(other.postcode());
        boolean girl = random.nextDouble() < GIRLS;
        DemoNames.Name name = names.next(girl);
        ChildRecord child = new ChildRecord(
                id,
                null,
                String.format(Locale.ROOT, "C%05d", index + 1),
                null,
                other == null ? name.surname() : other.surname(),
                name.forename(),
                born,
                girl ? Sex.F : Sex.M,
                postcode,
                postcodes.get(postcode),
                other == null ? Set.of() : Set.of(Objects.requireNonNull(other.id())));
        children.add(child);
        int ncYear = YearGroup.of(born, year);
        ProvisionRecord place = place(ncYear, need);
        if (place != null) {
            // nobody was there before the first year group that it teaches
            int since = Math.min(random.nextInt(3), Math.max(0, ncYear - place.ncYearFrom()));
            placements.add(new PlacementRecord(id, id(place), year.start() - since, null, null));
        }
        Set<String> features = features(need, place, ncYear);
        plans.add(new PlanRecord(
                null,
                null,
                id,
                PlanRecord.Status.MAINTAINED,
                born.plusYears(Math.min(4, age - 1)),
                needs(need),
                features,
                support(need),
                null,
                place != null && place.type() == ProvisionType.ALTERNATIVE_PROVISION));
        if (changesPhase(ncYear + 1) || place == null) {
            wish(child, ncYear + 1, need, features, place);
        }
    }

    /** Drawn from a generator of its own, so that nothing else of the demonstration changes with it. */
    private Support support(NeedType need) {
        double draw = supportRandom.nextDouble();
        int share = need == NeedType.SEMH ? 2 : 1;
        Support.Risk risk =
                draw < 0.08 * share ? Support.Risk.HIGH : draw < 0.25 * share ? Support.Risk.MEDIUM : Support.Risk.LOW;
        double second = supportRandom.nextDouble();
        return new Support(risk, second < 0.06 ? Integer.valueOf(1) : second < 0.2 ? Integer.valueOf(2) : null);
    }

    private static boolean changesPhase(int nextNcYear) {
        return nextNcYear == YearGroup.RECEPTION
                || nextNcYear == YearGroup.LAST_PRIMARY + 1
                || nextNcYear == YearGroup.LAST_SECONDARY + 1;
    }

    private List<NeedType> needs(NeedType primary) {
        NeedType second = NeedType.values()[random.nextInt(NeedType.values().length - 1)];
        return random.nextDouble() < 0.45 && second != primary ? List.of(primary, second) : List.of(primary);
    }

    private @Nullable ProvisionRecord place(int ncYear, NeedType need) {
        double draw = random.nextDouble();
        List<Share> shares = ncYear < YearGroup.RECEPTION
                ? NURSERY
                : ncYear > YearGroup.LAST_SECONDARY ? POST_16 : ncYear > YearGroup.LAST_PRIMARY ? SECONDARY : PRIMARY;
        ProvisionRecord drawn = shares.stream()
                .filter(share -> draw < share.upTo())
                .findFirst()
                .map(share -> find(ncYear, need, share.type(), share.inBorough()))
                .orElse(null);
        if (drawn != null || draw >= shares.getLast().upTo()) {
            return drawn;
        }
        // the kind drawn has no place: the ordinary school or college of the age
        return random.nextDouble() < NO_PLACE_FROM
                ? find(
                        ncYear,
                        need,
                        ncYear > YearGroup.LAST_SECONDARY ? ProvisionType.POST_16 : ProvisionType.MAINSTREAM,
                        true)
                : null;
    }

    /** A random provision of a type with a place left, or null. */
    private @Nullable ProvisionRecord find(int ncYear, NeedType need, ProvisionType type, boolean inBorough) {
        Predicate<ProvisionRecord> fits = provision -> provision.type() == type
                && provision.setting().inBorough() == inBorough
                && provision.ncYearFrom() <= ncYear
                && ncYear <= provision.ncYearTo()
                && (provision.designation().isEmpty() || provision.designation().contains(need))
                && provision.offered(year.start()).lines().stream().allMatch(row -> hasRoom(provision, row, ncYear));
        List<ProvisionRecord> open = register.stream().filter(fits).toList();
        if (open.isEmpty()) {
            return null;
        }
        ProvisionRecord chosen = open.get(random.nextInt(open.size()));
        chosen.offered(year.start()).lines().stream()
                .filter(row -> row.covers(ncYear))
                .forEach(row -> taken.merge(key(chosen, row), 1, Integer::sum));
        return chosen;
    }

    private boolean hasRoom(ProvisionRecord provision, CommissionedPlaces row, int ncYear) {
        return !row.covers(ncYear) || taken.getOrDefault(key(provision, row), 0) < row.places();
    }

    private static String key(ProvisionRecord provision, CommissionedPlaces row) {
        return provision.code() + row.ncYearFrom() + ".." + row.ncYearTo();
    }

    private Set<String> features(NeedType need, @Nullable ProvisionRecord place, int ncYear) {
        Set<String> features = new TreeSet<>();
        double draw = random.nextDouble();
        boolean school = ncYear < YearGroup.LAST_SECONDARY;
        if (place != null
                && place.type().isSpecialist()
                && place.features().contains(DemoProvisions.SPECIALIST)
                && school) {
            features.add(DemoProvisions.SPECIALIST);
        } else if (place != null && place.features().contains(DemoProvisions.RESOURCED) && school) {
            features.add(DemoProvisions.RESOURCED);
        } else if (changesPhase(ncYear + 1) && school) {
            if (draw < NEWLY_SPECIALIST) {
                features.add(DemoProvisions.SPECIALIST);
            } else if (draw < NEWLY_RESOURCED) {
                features.add(DemoProvisions.RESOURCED);
            }
        }
        if (need == NeedType.PD && draw < 0.6) {
            features.add(DemoProvisions.WHEELCHAIR);
        }
        return features;
    }

    private void wish(
            ChildRecord child, int nextNcYear, NeedType need, Set<String> features, @Nullable ProvisionRecord now) {
        boolean mayStay = now != null && now.ncYearTo() >= nextNcYear;
        if (mayStay && random.nextDouble() < CONTENT) {
            return;
        }
        List<ProvisionRecord> suitable = register.stream()
                .filter(provision -> provision.type() != ProvisionType.ALTERNATIVE_PROVISION)
                .filter(provision -> provision.ncYearFrom() <= nextNcYear && nextNcYear <= provision.ncYearTo())
                .filter(provision -> provision.designation().isEmpty()
                        || provision.designation().contains(need))
                .filter(provision -> provision.features().containsAll(features))
                .sorted(Comparator.comparingDouble(provision -> distance(child, provision)))
                .toList();
        if (suitable.isEmpty()) {
            return;
        }
        List<UUID> asked = new ArrayList<>();
        if (random.nextDouble() < 0.7) {
            int count = 1 + random.nextInt(3);
            for (int rank = 0; rank < count; rank++) {
                UUID id = id(suitable.get(Math.min(suitable.size() - 1, random.nextInt(5))));
                if (!asked.contains(id)) {
                    asked.add(id);
                }
            }
        }
        Map<UUID, String> exclusions = random.nextDouble() < 0.02
                ? Map.of(id(suitable.getLast()), "Demonstration: the school has shown that it cannot meet Section F")
                : Map.of();
        Set<UUID> apart = random.nextDouble() < 0.01 && children.size() > 40
                ? Set.of(Objects.requireNonNull(
                        children.get(children.size() - 2 - random.nextInt(30)).id()))
                : Set.of();
        UUID id = Objects.requireNonNull(child.id());
        preferences.add(PreferencesRecord.of(id, asked, exclusions, apart));
        if (!asked.isEmpty() && exclusions.isEmpty() && random.nextDouble() < 0.03) {
            placements.add(new PlacementRecord(id, asked.getFirst(), year.start() + 1, null, null));
        }
    }

    private static double distance(ChildRecord child, ProvisionRecord provision) {
        GridReference home = child.home();
        GridReference at = provision.setting().at();
        return home == null || at == null ? Double.MAX_VALUE : home.metresTo(at);
    }

    private static UUID id(ProvisionRecord provision) {
        return Objects.requireNonNull(provision.id());
    }
}
