package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;

/**
 * The borough's own January counts, taken from plans and places as they are recorded: each child's NC year, primary
 * need and kind of setting, without names. Two counts in a row tell a year of the history.
 */
@Service
@Transactional
public class JanuaryCounts {

    /** Code of a child for whom no place is recorded. */
    public static final String NO_PLACE = "NO_PLACE";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Histories histories;
    private final PlacesHeld placed;
    private final CurrentUser user;
    private final Clock clock;

    JanuaryCounts(
            JdbcClient jdbc,
            JdbcOperations batches,
            Histories histories,
            PlacesHeld placed,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.histories = histories;
        this.placed = placed;
        this.user = user;
        this.clock = clock;
    }

    /** The Januaries counted, the first first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<CountedJanuary> all() {
        return jdbc.sql("select * from sufficiency_counted order by january")
                .query((row, number) -> new CountedJanuary(
                        row.getInt("january"),
                        row.getInt("plans"),
                        row.getString("counted_by"),
                        Instants.fromDatabase(row, "counted_at")))
                .list();
    }

    /** The January that can be counted now: that of the academic year, once it has come. */
    @RolesAllowed(Roles.PLANNER)
    public int due() {
        LocalDate today = LocalDate.now(clock);
        return today.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? today.getYear() + 1 : today.getYear();
    }

    /**
     * Counts the plans maintained now as those of this academic year's January; an earlier count of it is replaced.
     *
     * @return how many plans there are
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when the January has not come
     */
    @RolesAllowed(Roles.PLANNER)
    public int take() {
        int january = due();
        if (LocalDate.now(clock).isBefore(LocalDate.of(january, Month.JANUARY, 1))) {
            throw new HistoryRefusal.JanuaryNotYet(january).refused();
        }
        return count(january);
    }

    int count(int january) {
        Map<UUID, State> states = today(january);
        jdbc.sql("delete from sufficiency_count where january = ?")
                .param(january)
                .update();
        jdbc.sql("delete from sufficiency_counted where january = ?")
                .param(january)
                .update();
        batches.batchUpdate(
                "insert into sufficiency_count (january, child_id, nc_year, need, setting) values (?, ?, ?, ?, ?)",
                states.entrySet().stream()
                        .map(child -> new Object[] {
                            january,
                            child.getKey(),
                            child.getValue().ncYear(),
                            child.getValue().need(),
                            child.getValue().setting()
                        })
                        .toList());
        jdbc.sql("insert into sufficiency_counted (january, plans, counted_by, counted_at) values (?, ?, ?, ?)")
                .params(january, states.size(), user.name(), Instants.toDatabase(clock.instant()))
                .update();
        return states.size();
    }

    /** The plans maintained now, with the NC years of a January's academic year. */
    Map<UUID, State> today(int january) {
        return OnBehalfOf.theAsker("january count", () -> states(january), Roles.PLACEMENT_OFFICER);
    }

    private Map<UUID, State> states(int january) {
        Map<UUID, State> states = new HashMap<>();
        for (PlacedChild each : OnBehalfOf.theAsker(
                "sufficiency", () -> placed.in(new AcademicYear(january - 1)), Roles.PLACEMENT_OFFICER)) {
            states.put(
                    each.plan().childId(),
                    new State(
                            Math.clamp(each.ncYear(), State.YOUNGEST, State.OLDEST),
                            each.need().name(),
                            each.place() == null
                                    ? NO_PLACE
                                    : each.place().provision().type().name()));
        }
        return states;
    }

    /**
     * Makes a history of the chosen one and the own counts: years that two counts in a row tell take the place of what
     * was given for them. Residents and prices stay as they were given.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when something is missing
     */
    @RolesAllowed(Roles.PLANNER)
    public void makeHistory() {
        HistorySummary newest = histories.chosen().orElseThrow(() -> new HistoryRefusal.NothingToContinue().refused());
        ForecastFormat.Reading reading = histories.read(newest.id());
        History given = Objects.requireNonNull(reading.history());
        SortedSet<Integer> counted =
                all().stream().map(CountedJanuary::january).collect(Collectors.toCollection(TreeSet::new));
        List<Flow> flows = new ArrayList<>();
        SortedSet<Integer> own = new TreeSet<>();
        for (int january : counted) {
            if (counted.contains(january + 1)) {
                own.add(january);
                flows.addAll(JanuaryFlows.between(january, read(january), read(january + 1)));
            }
        }
        requireJoined(given, own);
        own.stream()
                .filter(january -> january > given.lastJanuary() && !own.contains(january - 1))
                .findFirst()
                .ifPresent(january -> {
                    throw new HistoryRefusal.CountsMissingBetween(given.lastJanuary(), january).refused();
                });
        given.flows().stream().filter(flow -> !own.contains(flow.year())).forEach(flows::add);
        History joined = History.of(flows, given.population(), given.valid());
        List<Population.Cell> missing = joined.missingPopulation(joined.lastJanuary());
        if (!missing.isEmpty()) {
            throw new HistoryRefusal.HistoryWithoutResidents(missing.getFirst().year()).refused();
        }
        histories.add(
                "Own counts of January " + own.getFirst() + " to " + (own.getLast() + 1) + "; before: "
                        + newest.source().replaceFirst("^Own counts of [^;]*; before: ", ""),
                joined,
                reading.costs(),
                newest.id());
    }

    private static void requireJoined(History given, SortedSet<Integer> own) {
        if (own.isEmpty()) {
            throw new HistoryRefusal.TwoJanuariesNeeded().refused();
        }
        if (own.getFirst() > given.lastJanuary()) {
            throw new HistoryRefusal.YearsMissingBetween(given.lastJanuary(), own.getFirst()).refused();
        }
        given.flows().stream()
                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                .filter(Objects::nonNull)
                .map(State::setting)
                .filter(setting -> !setting.equals(NO_PLACE)
                        && ProvisionType.ofCode(setting).isEmpty())
                .findFirst()
                .ifPresent(setting -> {
                    throw new HistoryRefusal.OtherWordsForSettings(setting).refused();
                });
    }

    private Map<UUID, State> read(int january) {
        Map<UUID, State> states = new HashMap<>();
        jdbc.sql("select child_id, nc_year, need, setting from sufficiency_count where january = ?")
                .param(january)
                .query(row -> {
                    states.put(
                            row.getObject("child_id", UUID.class),
                            new State(row.getInt("nc_year"), row.getString("need"), row.getString("setting")));
                });
        return states;
    }
}
