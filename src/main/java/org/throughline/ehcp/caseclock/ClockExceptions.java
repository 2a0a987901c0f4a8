package org.throughline.ehcp.caseclock;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditActor;
import org.throughline.audit.AuditTrail;
import org.throughline.ehcp.PlanRequests;
import org.throughline.people.ChildMerging;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** Exceptions to the clocks of requests: recorded with evidence, ended, withdrawn with a reason, never deleted. */
@Service
@Transactional
public class ClockExceptions {

    private final JdbcClient jdbc;
    private final PlanRequests requests;
    private final AuditTrail audit;
    private final AuditActor actor;
    private final Clock clock;

    ClockExceptions(JdbcClient jdbc, PlanRequests requests, AuditTrail audit, AuditActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The exceptions of a child, those that were withdrawn too, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ClockException> ofChild(UUID childId) {
        return jdbc.sql("select * from ehcp_clock_exception where child_id = ? order by started_on, from_day,"
                        + " recorded_at")
                .param(childId)
                .query(ClockExceptions::exception)
                .list();
    }

    /** The reasons in force for clocks that start on a day. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ExceptionReason> reasons(LocalDate start) {
        Map<String, ExceptionReason> reasons = new LinkedHashMap<>();
        jdbc.sql("select * from ehcp_clock_exception_reason where valid_from <= ? and (valid_to is null or"
                        + " valid_to >= ?) order by code desc, rule_id, valid_from")
                .params(start, start)
                .query(row -> {
                    ExceptionReason other = reasons.get(row.getString("code"));
                    Set<String> rules = new HashSet<>(other == null ? Set.of() : other.rules());
                    rules.add(row.getString("rule_id"));
                    reasons.put(
                            row.getString("code"),
                            new ExceptionReason(
                                    row.getString("code"),
                                    row.getString("label"),
                                    rules,
                                    row.getString("basis"),
                                    row.getString("unverified")));
                });
        return List.copyOf(reasons.values());
    }

    /**
     * Records an exception; the due dates stay.
     *
     * @throws org.throughline.shared.Refused as {@link ExceptionRefusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(ExceptionEntry entry) {
        check(entry);
        jdbc.sql("insert into ehcp_clock_exception (id, child_id, started_on, reason, from_day, until_day, evidence,"
                        + " recorded_by, recorded_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .param(UUID.randomUUID())
                .param(entry.childId())
                .param(entry.startedOn())
                .param(entry.reason())
                .param(entry.from())
                .param(entry.until())
                .param(entry.evidence().strip())
                .param(actor.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
        audit.record(
                AuditAction.DECISION,
                "Recorded an exception to the time limits of the request of " + entry.startedOn() + ": "
                        + entry.reason(),
                entry.childId(),
                entry.evidence().strip());
    }

    private void check(ExceptionEntry entry) {
        boolean isRequest = requests.ofChild(entry.childId()).stream()
                .anyMatch(request -> request.received().equals(entry.startedOn()));
        if (!isRequest) {
            throw new ExceptionRefusal.NoSuchRequest().refused();
        }
        boolean isReason = reasons(entry.startedOn()).stream()
                .anyMatch(reason -> reason.code().equals(entry.reason()));
        if (!isReason) {
            throw new ExceptionRefusal.NoSuchReason().refused();
        }
        List<String> problems = entry.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new ExceptionRefusal.ExceptionToPutRight(problems).refused();
        }
    }

    /**
     * Records the last day of an exception that went on.
     *
     * @throws org.throughline.shared.Refused as {@link ExceptionRefusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void end(ClockException exception, LocalDate until) {
        if (until.isBefore(exception.from())) {
            throw new ExceptionRefusal.ExceptionToPutRight(List.of("Enter a last day on or after the first")).refused();
        }
        changed(jdbc.sql("update ehcp_clock_exception set until_day = ?, version = version + 1"
                        + " where id = ? and version = ? and withdrawn_why is null")
                .params(until, exception.id(), exception.version())
                .update());
        audit.record(AuditAction.CHANGE, "Ended an exception to a time limit on " + until, exception.childId());
    }

    /**
     * Withdraws an exception; it stays on record and no longer counts.
     *
     * @throws org.throughline.shared.Refused as {@link ExceptionRefusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void withdraw(ClockException exception, String why) {
        if (why.isBlank() || why.strip().length() > ExceptionEntry.LONGEST) {
            throw new ExceptionRefusal.ExceptionToPutRight(
                            List.of("Say why it is withdrawn, in up to " + ExceptionEntry.LONGEST + " characters"))
                    .refused();
        }
        changed(jdbc.sql("update ehcp_clock_exception set withdrawn_why = ?, withdrawn_by = ?, withdrawn_at = ?,"
                        + " version = version + 1 where id = ? and version = ? and withdrawn_why is null")
                .params(
                        why.strip(),
                        actor.name(),
                        Instants.toDatabase(clock.instant()),
                        exception.id(),
                        exception.version())
                .update());
        audit.record(AuditAction.DECISION, "Withdrew an exception to a time limit", exception.childId(), why.strip());
    }

    /** The exceptions of a child that was merged into another are that other's. */
    @EventListener
    void merged(ChildMerging event) {
        jdbc.sql("update ehcp_clock_exception set child_id = ? where child_id = ?")
                .params(event.childId(), event.mergedId())
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ExceptionRefusal.ExceptionNotThere().refused();
        }
    }

    private static ClockException exception(ResultSet row, int number) throws SQLException {
        return new ClockException(
                row.getObject("id", UUID.class),
                row.getObject("child_id", UUID.class),
                Objects.requireNonNull(row.getObject("started_on", LocalDate.class)),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                row.getObject("until_day", LocalDate.class),
                row.getString("evidence"),
                row.getString("recorded_by"),
                Instants.fromDatabase(row, "recorded_at"),
                row.getString("withdrawn_why"),
                row.getLong("version"));
    }
}
