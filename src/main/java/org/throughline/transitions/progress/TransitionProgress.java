package org.throughline.transitions.progress;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.due.MoveDays;

/** How far the borough's transition records are, in numbers; and the deadlines. No names. */
@Service
@Transactional
public class TransitionProgress {

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    TransitionProgress(JdbcClient jdbc, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    private record Key(String setting, String phase) {}

    /** Counts while the records are read. */
    /** A row for each setting and move, by setting. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<TransitionProgressRow> rows() {
        Map<String, Map<Tier, Deadline>> deadlines = new HashMap<>();
        deadlines()
                .forEach(deadline -> deadlines
                        .computeIfAbsent(deadline.phase(), phase -> new HashMap<>())
                        .put(deadline.tier(), deadline));
        LocalDate today = LocalDate.now(clock);
        Map<Key, ProgressCount> counts = new HashMap<>();
        jdbc.sql("select r.sender_name, r.phase, r.entry_year, r.state, r.tier, r.destination_kind, s.sent_at,"
                        + " (select count(*) from transition_feedback f where f.record_id = r.id) feedback"
                        + " from transition_record r left join transition_sending s on s.id = r.sending_id")
                .query(row -> {
                    ProgressCount count = counts.computeIfAbsent(
                            new Key(row.getString("sender_name"), row.getString("phase")), key -> new ProgressCount());
                    RecordState state = RecordState.valueOf(row.getString("state"));
                    Tier tier = Tier.valueOf(row.getString("tier"));
                    count.records++;
                    count.sent += state.isWithSender() ? 0 : 1;
                    count.received += state == RecordState.RECEIVED || state == RecordState.CLOSED ? 1 : 0;
                    count.noDestination +=
                            Destination.Kind.UNKNOWN.name().equals(row.getString("destination_kind")) ? 1 : 0;
                    count.enhanced += tier == Tier.ENHANCED ? 1 : 0;
                    count.targeted += tier == Tier.TARGETED ? 1 : 0;
                    count.feedback += row.getInt("feedback") > 0 ? 1 : 0;
                    Instant sent = Instants.fromDatabaseOrNull(row, "sent_at");
                    if (state == RecordState.SENT
                            && sent != null
                            && ChronoUnit.DAYS.between(
                                            sent.atZone(Instants.LONDON).toLocalDate(), today)
                                    > MoveDays.TO_ACKNOWLEDGE) {
                        count.noReceipt++;
                    }
                    Deadline deadline = deadlines
                            .getOrDefault(row.getString("phase"), Map.of())
                            .get(tier);
                    LocalDate by = deadline == null ? null : deadline.of(row.getInt("entry_year"));
                    count.late += state.isWithSender() && by != null && today.isAfter(by) ? 1 : 0;
                });
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(TransitionProgressRow::setting)
                        .thenComparing(TransitionProgressRow::phase))
                .toList();
    }

    private static TransitionProgressRow row(Key key, ProgressCount count) {
        return new TransitionProgressRow(
                key.setting(),
                key.phase(),
                count.records,
                count.sent,
                count.received,
                count.noDestination,
                count.enhanced,
                count.targeted,
                count.late,
                count.noReceipt,
                count.feedback);
    }

    /** The deadline of each move and tier. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<Deadline> deadlines() {
        Map<String, String> own = new HashMap<>();
        jdbc.sql("select phase, tier, month_day from transition_deadline").query(row -> {
            own.put(row.getString(1) + row.getString(2), row.getString(3));
        });
        List<Deadline> all = new ArrayList<>();
        for (Catalogue.Phase phase : catalogues.newest().phases()) {
            for (Tier tier : Tier.values()) {
                String set = own.get(phase.key() + tier.name());
                all.add(new Deadline(
                        phase.key(),
                        tier,
                        monthDay(Objects.requireNonNullElse(set, Objects.requireNonNullElse(phase.deadline(), ""))),
                        set != null));
            }
        }
        return all;
    }

    /**
     * Sets deadlines, all or none.
     *
     * @param days day and month as 15/6 for each phase and tier, by {@code phase:tier}; blank for the catalogue's own
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} for each that must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void setDeadlines(Map<String, String> days) {
        List<String> problems = new ArrayList<>();
        Map<String, String> clean = new TreeMap<>();
        days.forEach((key, text) -> {
            String[] parts = text.strip().split("\\s*[/. -]\\s*");
            if (text.isBlank()) {
                clean.put(key, "");
            } else {
                MonthDay day = parts.length == 2 && parts[0].matches("\\d{1,2}") && parts[1].matches("\\d{1,2}")
                        ? monthDay(String.format(
                                Locale.UK, "%02d-%02d", Integer.parseInt(parts[1]), Integer.parseInt(parts[0])))
                        : null;
                if (day == null) {
                    problems.add("Enter day and month such as 15/6 instead of " + text.strip());
                } else {
                    clean.put(key, day.toString().substring(2));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new TransitionsRefusal.ToPutRight(problems).refused();
        }
        clean.forEach((key, day) -> {
            String[] parts = key.split(":");
            jdbc.sql("delete from transition_deadline where phase = ? and tier = ?")
                    .params(parts[0], parts[1])
                    .update();
            if (!day.isEmpty()) {
                jdbc.sql(
                                "insert into transition_deadline (phase, tier, month_day, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                        .params(parts[0], parts[1], day, user.name(), Instants.toDatabase(clock.instant()))
                        .update();
            }
        });
    }

    private static @Nullable MonthDay monthDay(String text) {
        try {
            return text.isEmpty() ? null : MonthDay.parse("--" + text);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
