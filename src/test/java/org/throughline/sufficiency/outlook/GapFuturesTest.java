package org.throughline.sufficiency.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.Trajectories;
import org.throughline.sufficiency.gap.GapGroup;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapRow;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.PracticeShares;

/** The gap against a maximum flow of its own, and what must hold in every future. */
class GapFuturesTest {

    private static final int ENTRY = 2025;
    private static final List<NeedType> NEEDS = List.of(NeedType.ASD, NeedType.SEMH, NeedType.MLD, NeedType.SLD);

    private static ForecastRequest forecast() {
        return new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 8, 5),
                6,
                1,
                7,
                1,
                List.of(),
                Map.of(),
                Set.of("RP", "SPEC", "INDEP"));
    }

    private static final ForecastRequest FORECAST = forecast();

    private static ProjectionRequest request(
            List<Pupil> named, List<ContinuingPupil> residents, int years, int futures, Supply... supplies) {
        Map<Integer, Supply> byYear = new HashMap<>();
        for (int index = 0; index < years; index++) {
            byYear.put(ENTRY + index, supplies[Math.min(index, supplies.length - 1)]);
        }
        ProjectionCase nothing = new ProjectionCase(byYear, FORECAST, ProjectionCase.NEVER);
        return new ProjectionRequest(
                ENTRY, years, futures, named, residents, new CostAssumptions(0, 0, 0, 0), nothing, nothing);
    }

    /** A borough by chance: nested lines, needs, sexes, features, children who hold places and children who look. */
    private static final class Borough {

        private final Random random;
        private final List<Provision> provisions = new ArrayList<>();
        private final List<PlaceLimit> limits = new ArrayList<>();
        private final List<ContinuingPupil> residents = new ArrayList<>();
        private final List<Pupil> looking = new ArrayList<>();

        Borough(long seed) {
            random = new Random(seed);
            for (int number = 0; number < 2 + random.nextInt(5); number++) {
                provision("P" + number);
            }
            for (int number = 0; number < 20 + random.nextInt(50); number++) {
                looking.add(pupil("C" + number, random.nextInt(14)));
            }
        }

        private void provision(String id) {
            int from = random.nextInt(8);
            int to = from + 3 + random.nextInt(6);
            EnumSet<NeedType> needs = EnumSet.noneOf(NeedType.class);
            NEEDS.stream().filter(need -> random.nextInt(3) > 0).forEach(needs::add);
            boolean isBase = random.nextBoolean();
            provisions.add(
                    Provision.builder(id, isBase ? ProvisionType.SEN_UNIT : ProvisionType.SPECIAL_SCHOOL, from, to)
                            .needs(random.nextInt(4) == 0 ? Set.of() : needs)
                            .sex(random.nextInt(5) == 0 ? Sex.F : null)
                            .features(random.nextBoolean() ? Set.of("HOIST") : Set.of())
                            .annualCost(10_000 + random.nextInt(20_000))
                            .build());
            int places = random.nextInt(16);
            limits.add(new PlaceLimit(id, ENTRY, from, to, places));
            int middle = from + random.nextInt(to - from + 1);
            limits.add(new PlaceLimit(id, ENTRY, from, middle, random.nextInt(places + 1)));
            limits.add(new PlaceLimit(id, ENTRY, from, from, random.nextInt(4)));
            for (int number = 0; number < random.nextInt(6); number++) {
                residents.add(new ContinuingPupil(pupil(id + "R" + number, from + random.nextInt(to - from + 1)), id));
            }
        }

        private Pupil pupil(String id, int ncYear) {
            return Pupil.builder(id, ncYear, ENTRY, NEEDS.get(random.nextInt(NEEDS.size())))
                    .sex(random.nextBoolean() ? Sex.F : Sex.M)
                    .requires(random.nextInt(4) == 0 ? Set.of("HOIST") : Set.of())
                    .build();
        }

        int shortOf(double share) {
            GapHorizon horizon = new GapHorizon(
                    request(looking, residents, 1, 1, new Supply(provisions, limits).usable(share)),
                    new SyntheticEntrants(request(looking, residents, 1, 1, new Supply(provisions, limits))),
                    0,
                    () -> false);
            SeenYear seen = horizon.first(new SeenYear(residents, List.of(), looking));
            assertThat(horizon.isProven()).isTrue();
            assertThat(seen.taking().size() + seen.without().size()).isEqualTo(looking.size());
            return seen.without().size();
        }
    }

    /** Unit by unit along the first way that is open: children, doors, lines within lines, sink. */
    private static final class MaximumFlow {

        private final List<int[]> edges = new ArrayList<>();
        private final Map<Integer, List<Integer>> leaving = new HashMap<>();

        private void edge(int from, int to, int room) {
            leaving.computeIfAbsent(from, any -> new ArrayList<>()).add(edges.size());
            edges.add(new int[] {to, room});
            leaving.computeIfAbsent(to, any -> new ArrayList<>()).add(edges.size());
            edges.add(new int[] {from, 0});
        }

        private boolean push(int source, int sink) {
            Map<Integer, Integer> by = new HashMap<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(source));
            while (!open.isEmpty() && !by.containsKey(sink)) {
                int node = open.poll();
                for (int edge : leaving.getOrDefault(node, List.of())) {
                    int to = edges.get(edge)[0];
                    if (edges.get(edge)[1] > 0 && to != source && by.putIfAbsent(to, edge) == null) {
                        open.add(to);
                    }
                }
            }
            if (!by.containsKey(sink)) {
                return false;
            }
            for (int node = sink; node != source; ) {
                int edge = by.get(node);
                edges.get(edge)[1]--;
                edges.get(edge ^ 1)[1]++;
                node = edges.get(edge ^ 1)[0];
            }
            return true;
        }

        /** How many of those who look find no place, by the rules written out once more. */
        static int without(Borough borough, double share) {
            MaximumFlow flow = new MaximumFlow();
            int sink = 1;
            int limit = 1_000;
            int[] room = new int[borough.limits.size()];
            for (int index = 0; index < room.length; index++) {
                PlaceLimit line = borough.limits.get(index);
                int held = 0;
                for (ContinuingPupil each : borough.residents) {
                    int year = each.child().ncYear();
                    if (each.provisionId().equals(line.provisionId())
                            && year >= line.ncYearFrom()
                            && year <= line.ncYearTo()) {
                        held++;
                    }
                }
                room[index] = Math.max(0, (int) Math.floor(share * line.places() + 0.5) - held);
            }
            // the three lines of a provision stand in order: all, some years from the first on, the first year
            for (int index = 0; index < room.length; index++) {
                flow.edge(limit + index, index % 3 == 0 ? sink : limit + index - 1, room[index]);
            }
            for (int child = 0; child < borough.looking.size(); child++) {
                Pupil pupil = borough.looking.get(child);
                flow.edge(0, 2 + child, 1);
                for (int at = 0; at < borough.provisions.size(); at++) {
                    Provision provision = borough.provisions.get(at);
                    boolean fits = pupil.ncYear() >= provision.ncYearFrom()
                            && pupil.ncYear() <= provision.ncYearTo()
                            && (provision.needs().isEmpty() || provision.needs().contains(pupil.primaryNeed()))
                            && (provision.sex() == null || provision.sex() == pupil.sex())
                            && (pupil.requires().isEmpty()
                                    || provision.features().contains("HOIST"));
                    if (fits) {
                        int innermost = 3 * at;
                        for (int line = 3 * at + 1; line <= 3 * at + 2; line++) {
                            innermost =
                                    pupil.ncYear() <= borough.limits.get(line).ncYearTo() ? line : innermost;
                        }
                        flow.edge(2 + child, limit + innermost, 1);
                    }
                }
            }
            int placed = 0;
            while (flow.push(0, sink)) {
                placed++;
            }
            return borough.looking.size() - placed;
        }
    }

    @Test
    void on_200_boroughs_by_chance_the_gap_is_what_a_maximum_flow_leaves_over() {
        int differing = 0;
        for (int seed = 0; seed < 200; seed++) {
            Borough borough = new Borough(seed);
            int all = MaximumFlow.without(borough, 1);
            int part = MaximumFlow.without(borough, 0.8);
            assertThat(borough.shortOf(1)).as("borough " + seed).isEqualTo(all);
            assertThat(borough.shortOf(0.8))
                    .as("borough " + seed + ", four fifths")
                    .isEqualTo(part);
            differing += all == part || all == 0 ? 0 : 1;
        }
        assertThat(differing).as("boroughs that tell the two apart").isGreaterThan(100);
    }

    private static Provision provision(String id, ProvisionType type, int from, int to, boolean inside) {
        return Provision.builder(id, type, from, to)
                .inBorough(inside)
                .annualCost(20_000)
                .build();
    }

    private static Supply supply(int year) {
        return new Supply(
                List.of(
                        provision("BASE", ProvisionType.RESOURCED_PROVISION, 0, 6, true),
                        provision("SPECIAL", ProvisionType.SPECIAL_SCHOOL, 7, 14, true),
                        provision("AP", ProvisionType.ALTERNATIVE_PROVISION, 0, 14, true),
                        provision("OUT", ProvisionType.INDEPENDENT_SPECIAL, -2, 14, false)),
                List.of(
                        new PlaceLimit("BASE", year, 0, 6, 8),
                        new PlaceLimit("SPECIAL", year, 7, 14, 10),
                        new PlaceLimit("AP", year, 0, 14, 60),
                        new PlaceLimit("OUT", year, -2, 14, 200)));
    }

    /** Twelve children who look and may not be sent to alternative provision, and twelve who stay. */
    private static ProjectionRequest borough(int years, int futures) {
        List<Pupil> named = new ArrayList<>();
        List<ContinuingPupil> residents = new ArrayList<>();
        for (int child = 0; child < 12; child++) {
            named.add(Pupil.builder("C" + child, child % 2 == 0 ? 0 : 7, ENTRY, NeedType.ASD)
                    .excluded("AP")
                    .build());
            residents.add(new ContinuingPupil(
                    Pupil.builder("R" + child, 1 + child, ENTRY, NeedType.SLCN).build(),
                    child < 6 ? "BASE" : child < 9 ? "SPECIAL" : "OUT"));
        }
        return request(
                named,
                residents,
                years,
                futures,
                supply(ENTRY),
                supply(ENTRY + 1),
                supply(ENTRY + 2),
                supply(ENTRY + 3));
    }

    private static GapResult gap(ProjectionRequest request, double share) {
        return GapFutures.run(usable(request, share), new PracticeShares(ENTRY - 1), Forecasting.SILENT);
    }

    private static ProjectionRequest usable(ProjectionRequest request, double share) {
        Map<Integer, Supply> usable = new HashMap<>();
        request.nothing().supply().forEach((year, supply) -> usable.put(year, supply.usable(share)));
        return request.doing(new ProjectionCase(
                usable, request.nothing().forecast(), request.nothing().returns()));
    }

    @Test
    void who_stays_who_finds_a_place_and_who_is_short_in_the_first_year_counted_by_hand() {
        GapRow all = gap(borough(1, 3), 1).years().getFirst().total();
        // 6 stay at the base and 3 at the school, 3 outside; 2 of the base and 7 of the school are free, 6 ask for each
        assertThat(all.need().mean()).isEqualTo(24);
        assertThat(all.part(GapPart.STAYS_OUT).mean()).isEqualTo(3);
        assertThat(all.part(GapPart.STAYS).mean()).isEqualTo(9);
        assertThat(all.part(GapPart.TAKES_BASE).mean()).isEqualTo(2);
        assertThat(all.part(GapPart.TAKES_SCHOOL).mean()).isEqualTo(6);
        assertThat(all.isShort().mean()).isEqualTo(4);
        assertThat(all.free().mean()).as("one place of the school").isEqualTo(1);
        assertThat(all.placed().mean()).isEqualTo(17);
        assertThat(all.outAtBest().mean()).isEqualTo(7);
        // half of the places: four of the base, all held, and five of the school, of which three are held
        GapResult half = gap(borough(1, 3), 0.5);
        assertThat(half.years().getFirst().total().isShort().mean()).isEqualTo(10);
        assertThat(half.years().getFirst().total().need().mean())
                .as("as many need a place")
                .isEqualTo(24);
        assertThat(half.shortIfAllUsed()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.95, 0.8, 0.5, 0})
    void a_child_of_this_year_is_short_where_a_projection_places_it_outside(double share) {
        ProjectionRequest request = usable(borough(2, 2), share);
        Projection projection = Projections.run(request, Forecasting.SILENT);
        ProjectionYear first = projection.nothing().getFirst();
        GapYear gap = gap(request, share).years().getFirst();
        assertThat(first.at(Measure.NEWLY_OUT).mean()
                        + first.at(Measure.UNPLACED).mean())
                .isEqualTo(gap.total().isShort().mean());
        assertThat(first.at(Measure.CHILDREN).mean())
                .isEqualTo(gap.total().need().mean());
    }

    @Test
    void in_every_future_as_many_need_a_place_as_the_forecast_counts_and_the_parts_add_up() {
        ProjectionRequest request = borough(4, 1);
        SyntheticEntrants entrants = new SyntheticEntrants(request);
        Trajectories paths = new Trajectories(FORECAST);
        SeenYear first = new GapHorizon(request, entrants, 0, () -> false)
                .first(GapHorizon.first(request, new FirstSeptember(request, request.nothing(), () -> false).placed()));
        for (int future = 0; future < 8; future++) {
            Map<Integer, Trajectories.Year> path = new HashMap<>();
            paths.path(future).forEach(year -> path.put(year.january(), year));
            List<SeenYear> years = new GapHorizon(request, entrants, future, () -> false).run(first, path);
            for (int index = 1; index < years.size(); index++) {
                Map<GapGroup, Integer> seen = new HashMap<>();
                SeenYear now = years.get(index);
                now.holding().forEach(each -> seen.merge(group(each.child()), 1, Integer::sum));
                now.taking().forEach(each -> seen.merge(group(each.child()), 1, Integer::sum));
                now.without().forEach(child -> seen.merge(group(child), 1, Integer::sum));
                Map<GapGroup, Integer> counted = new HashMap<>();
                path.get(ENTRY + index + 1)
                        .there()
                        .forEach((State state, Integer count) -> counted.merge(
                                new GapGroup(state.need(), Phase.of(state.ncYear())), count, Integer::sum));
                assertThat(seen).isEqualTo(counted);
                assertThat(now.taking())
                        .extracting(ContinuingPupil::provisionId)
                        .isSubsetOf("BASE", "SPECIAL");
                for (PlaceLimit limit : supply(ENTRY + index).limits().subList(0, 2)) {
                    long there = java.util.stream.Stream.concat(now.holding().stream(), now.taking().stream())
                            .filter(each -> each.takes(limit))
                            .count();
                    assertThat(there).isLessThanOrEqualTo(limit.places());
                }
            }
        }
    }

    private static GapGroup group(Pupil child) {
        return new GapGroup(child.primaryNeed().name(), Phase.of(child.ncYear()));
    }

    @Test
    void who_is_out_of_the_borough_looks_again_when_the_phase_ends() {
        ProjectionRequest request = borough(2, 1);
        Pupil elder = Pupil.builder("ELEVEN", 11, ENTRY, NeedType.SLCN).build();
        Trajectories.Year change =
                new Trajectories.Year(ENTRY + 2, Map.of(), Map.of(), Map.of(new State(12, "SLCN", "INDEP"), 1));
        List<SeenYear> years = new GapHorizon(request, new SyntheticEntrants(request), 0, () -> false)
                .run(
                        new SeenYear(List.of(new ContinuingPupil(elder, "OUT")), List.of(), List.of()),
                        Map.of(ENTRY + 2, change));
        assertThat(years.getLast().holding()).isEmpty();
        assertThat(years.getLast().taking())
                .extracting(ContinuingPupil::provisionId)
                .containsExactly("SPECIAL");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_same_request_gives_the_same_gap(int years) {
        ProjectionRequest request = borough(years, 3);
        assertThat(gap(request, 0.95)).isEqualTo(gap(request, 0.95));
    }

    @Test
    void it_can_be_stopped() {
        ProjectionRequest request = borough(3, 50);
        int[] done = new int[1];
        Forecasting.Listener stopper = new Forecasting.Listener() {

            @Override
            public void done(int futures, int of) {
                done[0] = futures;
            }

            @Override
            public boolean isStopRequested() {
                return done[0] >= 2;
            }
        };
        assertThatThrownBy(() -> GapFutures.run(request, new PracticeShares(ENTRY - 1), stopper))
                .isInstanceOf(CancellationException.class);
        assertThat(done[0]).isEqualTo(2);
    }

    @Test
    void totals_are_of_the_futures_and_not_sums_of_medians() {
        GapResult result = gap(borough(4, 9), 0.95);
        result.years().forEach(year -> {
            double means = year.rows().stream()
                    .mapToDouble(row -> row.isShort().mean())
                    .sum();
            assertThat(means).isCloseTo(year.total().isShort().mean(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(Arrays.stream(GapPart.values())
                            .mapToDouble(part -> year.total().part(part).mean())
                            .sum())
                    .isCloseTo(year.total().need().mean(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(year.rows())
                    .as("groups of a few are one")
                    .filteredOn(row -> row.group() != null)
                    .allMatch(row -> row.need().median() >= 5);
        });
    }
}
