package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** Takes over cases that were kept elsewhere, many at once, all or none; each step must be one that the table has. */
@Service
@Transactional
public class CasesFromElsewhere {

    private final PhaseCaseRepository cases;
    private final CaseCalendar calendar;
    private final JdbcOperations jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    CasesFromElsewhere(
            PhaseCaseRepository cases,
            CaseCalendar calendar,
            JdbcOperations jdbc,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.cases = cases;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Takes them over.
     *
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where the table does not have a step
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void add(List<CaseBefore> brought) {
        Counting counting = calendar.counting();
        List<PhaseCase> added = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        for (CaseBefore each : brought) {
            PhaseCase opened = new PhaseCase(
                    each.open(),
                    CaseCalendar.dates(counting, each.open().kind(), each.open().entry()));
            UUID id = opened.asRecord().id();
            LocalDate first = each.steps().isEmpty()
                    ? LocalDate.now(clock)
                    : each.steps().getFirst().on();
            steps.add(step(id, null, CaseStage.OPEN, first, ""));
            opened.decide(each.provisionId(), each.namedType());
            if (each.owner() != null) {
                opened.give(each.owner().login(), each.owner().name());
            }
            for (CaseBefore.Step step : each.steps()) {
                steps.add(step(id, opened.stage(), step.to(), step.on(), step.reason()));
                opened.move(step.to(), step.on());
            }
            added.add(opened);
        }
        cases.saveAllAndFlush(added);
        jdbc.batchUpdate(
                "insert into casework_step (id, case_id, stage_from, stage_to, on_day, reason, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                steps);
        audit.record(AuditAction.CHANGE, "Took over " + added.size() + " cases kept elsewhere", null);
    }

    private Object[] step(UUID id, @Nullable CaseStage from, CaseStage to, LocalDate on, String reason) {
        return new Object[] {
            UUID.randomUUID(),
            id,
            from == null ? null : from.name(),
            to.name(),
            on,
            reason.isBlank() ? null : reason,
            user.name(),
            // recorded together; the day of each step keeps their order
            Instants.toDatabase(
                    on.atTime(9, 0).atZone(Instants.LONDON).toInstant().plusSeconds(to.ordinal()))
        };
    }
}
