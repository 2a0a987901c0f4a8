package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;

/** What is known of the past, given as forecast packs. New forecasts are made from the one that was chosen last. */
@Service
@Transactional
public class Histories {

    public static final String COLUMNS =
            "h.id history_id, h.source, h.first_january, h.last_january, h.plans, h.added_by, h.added_at";

    private static final int LONGEST_SOURCE = 500;

    /** The form of the files of a history or forecast in the database. */
    public static final int FORM = 1;

    private final JdbcClient jdbc;
    private final ForecastFormat format;
    private final CurrentUser user;
    private final Clock clock;

    Histories(JdbcClient jdbc, ForecastFormat format, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.user = user;
        this.clock = clock;
    }

    /** The history that new forecasts are made from: the one chosen last, or added last; empty where there is none. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<HistorySummary> chosen() {
        return jdbc
                .sql("select " + COLUMNS + " from sufficiency_history h order by h.chosen_at desc limit 1")
                .query(HistorySummary::read)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Adds a history from a zip of the forecast pack's format.
     *
     * @param source where it comes from, in words
     * @return warnings, as lines
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when the pack is not sound
     */
    @RolesAllowed(Roles.PLANNER)
    public List<String> add(String source, byte[] zip) {
        ForecastFormat.Reading reading = format.readHistory(zip);
        History history = reading.history();
        if (history == null) {
            throw new HistoryRefusal.HistoryPackFaulty(reading.faults()).refused();
        }
        store(source, history, zip, null);
        return Stream.concat(reading.warnings().stream(), UnknownCodes.in(history).stream())
                .toList();
    }

    /**
     * Adds a history.
     *
     * @param continues the history that it goes on from; null for none
     */
    @RolesAllowed(Roles.PLANNER)
    public void add(
            String source, History history, Map<ForecastRequest.Price, Double> costs, @Nullable UUID continues) {
        store(source, history, format.history(history, costs), continues);
    }

    private void store(String source, History history, byte[] zip, @Nullable UUID continues) {
        Object now = Instants.toDatabase(clock.instant());
        int last = history.lastJanuary();
        jdbc.sql("insert into sufficiency_history (id, source, first_january, last_january, plans, added_by, added_at,"
                        + " chosen_at, continues_id, pack) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        cleanSource(source),
                        history.years().getFirst(),
                        last,
                        history.total(last),
                        user.name(),
                        now,
                        now,
                        continues,
                        zip))
                .update();
    }

    /** A source without blanks around it; refused where it is blank or too long. */
    static String cleanSource(String source) {
        String clean = source.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_SOURCE) {
            throw new HistoryRefusal.HistorySourceMissing(LONGEST_SOURCE).refused();
        }
        return clean;
    }

    /** What a history tells of the Januaries that are known, and of what is odd about it. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public KnownPast past(UUID id) {
        return KnownPast.of(Objects.requireNonNull(read(id).history()));
    }

    /**
     * Plans in the Januaries after one, by the longest of the histories that go on from a history; nothing where none
     * does.
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public SortedMap<Integer, Integer> cameAfter(UUID id, int january) {
        return jdbc
                .sql("with recursive later as (select id, last_january, added_at from sufficiency_history where"
                        + " continues_id = ? union select h.id, h.last_january, h.added_at from sufficiency_history h"
                        + " join later on h.continues_id = later.id)"
                        + " select id from later order by last_january desc, added_at desc limit 1")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst()
                .map(last -> past(last).totals().tailMap(january + 1))
                .orElseGet(TreeMap::new);
    }

    /** What a history tells. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public ForecastFormat.Reading read(UUID id) {
        byte[] pack = jdbc.sql("select form, pack from sufficiency_history where id = ?")
                .param(id)
                .query((row, number) -> {
                    StoredJson.known(row.getInt(1), FORM);
                    return row.getBytes(2);
                })
                .single();
        return format.readStored(pack);
    }
}
