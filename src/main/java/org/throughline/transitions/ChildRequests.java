package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;
import org.throughline.transitions.roll.OwnChildren;

/** A second setting asks for a child who is on record elsewhere; the first setting or an officer answers. */
@Service
@Transactional
public class ChildRequests {

    private static final Duration ASKED_SHOWN = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final RecordOpenings openings;
    private final CurrentUser user;
    private final Clock clock;

    ChildRequests(JdbcClient jdbc, RecordOpenings openings, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.openings = openings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Somebody asks for a child whom another setting has on record.
     *
     * @param id of the request
     * @param name the child's name
     * @param born the child's date of birth
     * @param setting who asks
     * @param askedBy the person
     * @param askedAt when
     */
    public record Request(UUID id, String name, LocalDate born, String setting, String askedBy, Instant askedAt) {}

    /**
     * Asks for a child whose UPN another setting has on record; false where nobody has it and a record can be started.
     * Whose it is, and what is on record, is not told.
     */
    @RolesAllowed(Roles.SENCO)
    public boolean askedElsewhere(String upn, RecordOpening opening) {
        UUID setting = Optional.ofNullable(opening.senderId())
                .filter(user.settings(Roles.SENCO)::contains)
                .orElseThrow(RecordAccess::notWithYou);
        Optional<UUID> child = withUpn(upn);
        if (child.isEmpty()) {
            return false;
        }
        int open = jdbc.sql(
                        "select count(*) from child_request where child_id = ? and setting_id = ? and answer is null")
                .params(child.get(), setting)
                .query(Integer.class)
                .single();
        if (open == 0) {
            jdbc.sql("insert into child_request (id, child_id, setting_id, setting_name, phase, entry_year, asked_by,"
                            + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            child.get(),
                            setting,
                            opening.senderName(),
                            opening.phase(),
                            opening.entryYear(),
                            user.name(),
                            Instants.toDatabase(clock.instant()))
                    .update();
        }
        return true;
    }

    private Optional<UUID> withUpn(String upn) {
        return jdbc
                .sql("select id from child where upn = ?")
                .param(upn)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    /** The requests that the person may answer: an officer all, a SENCO those for children of the own settings. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Request> requests() {
        String from = "select q.id, c.forename, c.surname, c.date_of_birth, q.setting_name, q.asked_by, q.asked_at from"
                + " child_request q join child c on c.id = q.child_id where q.answer is null";
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            return jdbc.sql(from + " order by q.asked_at")
                    .query(ChildRequests::request)
                    .list();
        }
        return jdbc.sql(from + " and" + OwnChildren.condition("q.setting_id") + " order by q.asked_at")
                .param("own", user.scope(Roles.SENCO))
                .param("year", AcademicYear.of(LocalDate.now(clock)).start())
                .query(ChildRequests::request)
                .list();
    }

    /**
     * A request of an own setting and what became of it.
     *
     * @param upn as it was asked for
     * @param askedAt when
     * @param answer in words for people
     */
    public record Asked(String upn, Instant askedAt, String answer) {}

    /** What the own settings have asked for in the last 90 days, latest first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<Asked> asked() {
        return jdbc.sql(
                        "select c.upn, q.asked_at, q.answer from child_request q join child c on c.id = q.child_id where"
                                + " q.setting_id in (:own) and q.asked_at > :since order by q.asked_at desc")
                .param("own", user.scope(Roles.SENCO))
                .param("since", Instants.toDatabase(clock.instant().minus(ASKED_SHOWN)))
                .query((row, number) -> new Asked(
                        String.valueOf(row.getString("upn")),
                        Instants.fromDatabase(row, "asked_at"),
                        switch (String.valueOf(row.getString("answer"))) {
                            case "ACCEPTED" -> "Accepted: the record is in your list";
                            case "REFUSED" -> "Refused. Ask the placement officer if you think that is wrong";
                            default -> "Not answered yet";
                        }))
                .list();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                Names.said(row.getString("forename"), row.getString("surname")),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("setting_name"),
                row.getString("asked_by"),
                Instants.fromDatabase(row, "asked_at"));
    }

    /**
     * Answers a request. Accepted, the asking setting has a record of its own of the child, with nothing of what others
     * wrote; refused, it learns that it was refused.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it is not the person's to answer, or
     *     answered
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void answer(UUID requestId, boolean accepted) {
        if (requests().stream().noneMatch(each -> each.id().equals(requestId))) {
            throw new TransitionsRefusal.RequestNotYours().refused();
        }
        if (accepted) {
            RecordOpening opening = jdbc.sql(
                            "select child_id, phase, entry_year, setting_id, setting_name from child_request where id = ?")
                    .param(requestId)
                    .query((row, number) -> new RecordOpening(
                            row.getObject("child_id", UUID.class),
                            row.getString("phase"),
                            row.getInt("entry_year"),
                            row.getObject("setting_id", UUID.class),
                            row.getString("setting_name"),
                            Destination.UNKNOWN))
                    .single();
            if (opening != null && openings.isOpen(opening.childId(), opening.phase(), opening.entryYear())) {
                throw new TransitionsRefusal.RequestedRecordOpen(opening.senderName()).refused();
            }
            if (opening != null) {
                RecordAccess.asOfficer(() -> openings.open(opening));
            }
        }
        int answered = jdbc.sql(
                        "update child_request set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
                .params(accepted ? "ACCEPTED" : "REFUSED", user.name(), Instants.toDatabase(clock.instant()), requestId)
                .update();
        if (answered == 0) {
            throw new TransitionsRefusal.RequestAnswered().refused();
        }
    }
}
