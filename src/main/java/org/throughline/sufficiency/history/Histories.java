package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;

/** What is known of the past, given as forecast packs. The newest one counts; earlier ones stay for their forecasts. */
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

    /** The newest history; empty where none was given. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<HistorySummary> newest() {
        return jdbc
                .sql("select " + COLUMNS + " from sufficiency_history h order by h.added_at desc limit 1")
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
        store(source, history, zip);
        return reading.warnings();
    }

    /** Adds a history. */
    @RolesAllowed(Roles.PLANNER)
    public void add(String source, History history, Map<ForecastRequest.Price, Double> costs) {
        store(source, history, format.history(history, costs));
    }

    private void store(String source, History history, byte[] zip) {
        String clean = source.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_SOURCE) {
            throw new HistoryRefusal.HistorySourceMissing(LONGEST_SOURCE).refused();
        }
        int last = history.lastJanuary();
        jdbc.sql(
                        "insert into sufficiency_history (id, source, first_january, last_january, plans, added_by, added_at, pack)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        clean,
                        history.years().getFirst(),
                        last,
                        history.total(last),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        zip)
                .update();
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
