package org.throughline.casework.appeal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.calendar.Calendars;
import org.throughline.casework.CaseRecord;
import org.throughline.ehcp.clocks.AppealWindow;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.TribunalOrder;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * Mediation, appeal and what the Tribunal ordered. The time to appeal ends two months after the final plan or a month
 * after the mediation certificate, whichever is later (rule R26); an order has its own time limit (rule R27).
 */
@Service
@Transactional
public class Appeals {

    private static final int LONGEST = 50;

    private final JdbcClient jdbc;
    private final ClockRules rules;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Appeals(JdbcClient jdbc, ClockRules rules, Calendars calendars, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.calendars = calendars;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What is recorded about a case; nothing where nothing is. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AppealRecord of(UUID caseId) {
        return jdbc.sql("select * from casework_appeal where case_id = ?")
                .param(caseId)
                .query((row, number) -> new AppealRecord(
                        row.getObject("certificate_on", LocalDate.class),
                        row.getObject("registered_on", LocalDate.class),
                        row.getBoolean("section_i_only"),
                        Objects.requireNonNullElse(row.getString("tribunal_reference"), "")))
                .optional()
                .orElse(AppealRecord.NOTHING);
    }

    /** Until when an appeal must reach the Tribunal; empty while there is no final plan. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<AppealWindow> window(CaseRecord known) {
        AppealRecord recorded = of(known.id());
        return Optional.ofNullable(known.milestones().finalPlan())
                .map(letter ->
                        AppealWindow.of(counting(), letter, recorded.certificateOn(), recorded.isSectionIOnly()));
    }

    private Counting counting() {
        return new Counting(rules.book(), calendars.reading().of(null));
    }

    /**
     * Records mediation and appeal; what stood there before is in the audit.
     *
     * @throws org.throughline.shared.Refused as {@link AppealRefusal} where something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(CaseRecord known, AppealRecord recorded) {
        LocalDate letter = known.milestones().finalPlan();
        if (letter == null) {
            throw new AppealRefusal.AppealWithoutFinalPlan().refused();
        }
        Stream.of(Optional.ofNullable(recorded.certificateOn()), Optional.ofNullable(recorded.registeredOn()))
                .flatMap(Optional::stream)
                .forEach(day -> check(day, letter));
        if (recorded.reference().length() > LONGEST) {
            throw new AppealRefusal.AppealReferenceTooLong(LONGEST).refused();
        }
        jdbc.sql("insert into casework_appeal (case_id, certificate_on, registered_on, section_i_only,"
                        + " tribunal_reference, by_name, at) values (:case, :certificate, :registered, :only, :reference,"
                        + " :by, :at) on duplicate key update certificate_on = :certificate, registered_on = :registered,"
                        + " section_i_only = :only, tribunal_reference = :reference, by_name = :by, at = :at")
                .param("case", known.id())
                .param("certificate", recorded.certificateOn())
                .param("registered", recorded.registeredOn())
                .param("only", recorded.isSectionIOnly())
                .param(
                        "reference",
                        recorded.reference().isBlank()
                                ? null
                                : recorded.reference().strip())
                .param("by", user.name())
                .param("at", Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.CHANGE, "Mediation and appeal of a case", known.childId());
    }

    private void check(LocalDate day, LocalDate letter) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new AppealRefusal.AppealDayInTheFuture(day).refused();
        }
        if (day.isBefore(letter)) {
            throw new AppealRefusal.AppealBeforeFinalPlan(letter).refused();
        }
    }

    /** The orders of a case, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<OrderRecord> orders(UUID caseId) {
        return jdbc.sql("select * from casework_order where case_id = ? order by made_on, id")
                .param(caseId)
                .query((row, number) -> new OrderRecord(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        TribunalOrder.valueOf(row.getString("kind")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("counted"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    /**
     * Records an order, and counts by when it must be carried out.
     *
     * @param madeOn the day of the order, not after today
     * @return by when, and how it was counted
     * @throws org.throughline.shared.Refused as {@link AppealRefusal} where the day has not come
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public DueDate order(CaseRecord known, TribunalOrder kind, LocalDate madeOn) {
        if (madeOn.isAfter(LocalDate.now(clock))) {
            throw new AppealRefusal.AppealDayInTheFuture(madeOn).refused();
        }
        DueDate due = kind.due(counting(), madeOn);
        jdbc.sql("insert into casework_order (id, case_id, kind, made_on, due, counted, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        known.id(),
                        kind.name(),
                        madeOn,
                        due.lastLawfulDay(),
                        due.howCounted(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.CHANGE, "Order of the Tribunal: " + kind.label(), known.childId());
        return due;
    }

    /**
     * Records that an order was carried out.
     *
     * @throws org.throughline.shared.Refused as {@link AppealRefusal} where the day is before the order or has not come
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void carriedOut(CaseRecord known, OrderRecord order, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new AppealRefusal.AppealDayInTheFuture(on).refused();
        }
        if (on.isBefore(order.madeOn())) {
            throw new AppealRefusal.OrderDoneBeforeItWasMade(order.madeOn()).refused();
        }
        jdbc.sql("update casework_order set done_on = ? where id = ?")
                .params(on, order.id())
                .update();
        audit.record(AuditAction.CHANGE, "Carried out an order: " + order.kind().label(), known.childId());
    }
}
