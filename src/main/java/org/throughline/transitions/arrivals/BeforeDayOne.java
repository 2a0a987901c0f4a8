package org.throughline.transitions.arrivals;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Negatives;
import org.throughline.transitions.catalogue.Tier;

/**
 * What a receiving setting has to do before the first day, by task: it follows from the questions that the catalogue
 * marks, from conversations asked for and from leads not named. Who does it, by when and whether it is done is noted
 * here.
 */
@Service
@Transactional
public class BeforeDayOne {

    private static final int LONGEST = 200;

    private final Arrivals arrivals;
    private final Catalogues catalogues;
    private final RecordAccess door;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    BeforeDayOne(
            Arrivals arrivals,
            Catalogues catalogues,
            RecordAccess door,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.arrivals = arrivals;
        this.catalogues = catalogues;
        this.door = door;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What is to do for the children who come to a setting of the person, by task and then by name.
     *
     * @param entryYear the calendar year in which the academic year of the move begins
     */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<DayOneRow> of(UUID settingId, int entryYear) {
        Map<DayOneTask, List<String>> questions = new HashMap<>();
        for (DayOneTask task : DayOneTask.values()) {
            questions.put(task, task.flag() == null ? List.of() : catalogues.keys(task.flag()));
        }
        List<Arrival> sent = arrivals.of(
                settingId,
                entryYear,
                questions.values().stream().flatMap(List::stream).toList());
        List<UUID> records = sent.stream().map(Arrival::recordId).toList();
        Map<String, Noted> noted = noted(records);
        Set<UUID> led = led(records);
        Map<UUID, String> talks = talks(records);
        List<DayOneRow> rows = new ArrayList<>();
        for (DayOneTask task : DayOneTask.values()) {
            for (Arrival arrival : sent) {
                String says = switch (task) {
                    case LEAD ->
                        arrival.tier() == Tier.UNIVERSAL || led.contains(arrival.recordId())
                                ? ""
                                : arrival.tier().label() + " support";
                    case CONVERSATION -> talks.getOrDefault(arrival.recordId(), "");
                    default -> said(arrival, questions.getOrDefault(task, List.of()));
                };
                Noted note = noted.getOrDefault(arrival.recordId() + " " + task, Noted.NOTHING);
                if (!says.isEmpty()) {
                    rows.add(new DayOneRow(
                            arrival.recordId(),
                            arrival.sorted(),
                            arrival.sender(),
                            arrival.tier(),
                            task,
                            says,
                            note.who(),
                            note.due(),
                            note.doneBy(),
                            note.doneAt()));
                }
            }
        }
        return rows;
    }

    /** What is answered to these questions, without those that say that there is nothing. */
    private static String said(Arrival arrival, List<String> questions) {
        return arrival.to(questions)
                .filter(answer -> !answer.isComment())
                .map(answer -> answer.text().strip())
                .filter(text -> !AskedNone.is(text) && !Negatives.isBlankOrNone(text))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /**
     * Says who does something and by when.
     *
     * @param who blank for nobody yet
     * @param due null for no day yet
     * @throws org.throughline.shared.Refused as {@link ArrivalRefusal} when the name is too long, as
     *     {@link org.throughline.transitions.TransitionsRefusal} when the record is not with the person
     */
    @RolesAllowed(Roles.SENCO)
    public void assign(UUID recordId, DayOneTask task, String who, @Nullable LocalDate due) {
        door.requireReceiver(recordId);
        String name = PlainText.of(who).strip();
        if (name.length() > LONGEST) {
            throw new ArrivalRefusal.NameTooLong(LONGEST).refused();
        }
        jdbc.sql("insert into transition_before (record_id, task, who, due, changed_by, changed_at) values (:record,"
                        + " :task, :who, :due, :by, :now) on duplicate key update who = :who, due = :due, changed_by = :by,"
                        + " changed_at = :now")
                .param("record", recordId)
                .param("task", task.name())
                .param("who", name)
                .param("due", due)
                .param("by", user.name())
                .param("now", Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Notes that something is done, or that it is not after all. */
    @RolesAllowed(Roles.SENCO)
    public void done(UUID recordId, DayOneTask task, boolean isDone) {
        door.requireReceiver(recordId);
        jdbc.sql("insert into transition_before (record_id, task, who, done_by, done_at, changed_by, changed_at) values"
                        + " (:record, :task, '', :by, :at, :changed, :now) on duplicate key update done_by = :by, done_at = :at,"
                        + " changed_by = :changed, changed_at = :now")
                .param("record", recordId)
                .param("task", task.name())
                .param("by", isDone ? user.name() : null)
                .param("at", isDone ? Instants.toDatabase(clock.instant()) : null)
                .param("changed", user.name())
                .param("now", Instants.toDatabase(clock.instant()))
                .update();
    }

    private record Noted(
            String who,
            @Nullable LocalDate due,
            @Nullable String doneBy,
            @Nullable Instant doneAt) {

        static final Noted NOTHING = new Noted("", null, null, null);
    }

    private Map<String, Noted> noted(Collection<UUID> records) {
        Map<String, Noted> noted = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("select * from transition_before where record_id in (:records)")
                    .param("records", records)
                    .query(row -> {
                        noted.put(
                                row.getObject("record_id", UUID.class) + " " + row.getString("task"),
                                new Noted(
                                        row.getString("who"),
                                        row.getObject("due", LocalDate.class),
                                        row.getString("done_by"),
                                        Instants.fromDatabaseOrNull(row, "done_at")));
                    });
        }
        return noted;
    }

    private Set<UUID> led(Collection<UUID> records) {
        return records.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select record_id from transition_lead where record_id in (:records)")
                        .param("records", records)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** What is to be talked about, of each record with a conversation for which no time is agreed. */
    private Map<UUID, String> talks(Collection<UUID> records) {
        Map<UUID, String> talks = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("select c.record_id, c.about from transition_conversation c where c.record_id in (:records)"
                            + " and coalesce(c.notes, '') = '' and not exists (select 1 from transition_talk_time t where"
                            + " t.conversation_id = c.id and t.state = 'AGREED') order by c.asked_at")
                    .param("records", records)
                    .query(row -> {
                        talks.merge(
                                row.getObject("record_id", UUID.class),
                                row.getString("about"),
                                (one, other) -> one + "; " + other);
                    });
        }
        return talks;
    }
}
