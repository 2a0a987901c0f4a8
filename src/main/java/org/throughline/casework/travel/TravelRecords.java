package org.throughline.casework.travel;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** What officers record about the way to school of the children of cases. */
@Service
@Transactional
public class TravelRecords {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    TravelRecords(JdbcClient jdbc, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What is recorded in a case. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public TravelFacts of(UUID caseId) {
        Set<UUID> unsafe = new HashSet<>(jdbc.sql("select provision_id from casework_travel_unsafe where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .list());
        return jdbc.sql("select * from casework_travel where case_id = ?")
                .param(caseId)
                .query((row, number) -> new TravelFacts(
                        row.getObject("can_walk", Boolean.class),
                        row.getObject("low_income", Boolean.class),
                        unsafe,
                        row.getString("why"),
                        row.getString("by_name"),
                        Instants.fromDatabase(row, "at")))
                .optional()
                .orElse(TravelFacts.NOTHING);
    }

    /**
     * Records it; what was recorded before stays in the audit trail alone.
     *
     * @throws org.throughline.shared.Refused as {@link TravelRefusal} where nobody says on what evidence
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(CaseRecord known, TravelFacts facts) {
        if (facts.why().isBlank() || facts.why().length() > LONGEST) {
            throw new TravelRefusal.TravelEvidenceMissing(LONGEST).refused();
        }
        jdbc.sql(
                        "insert into casework_travel (case_id, can_walk, low_income, why, by_name, at) values (?, ?, ?, ?, ?, ?)"
                                + " on duplicate key update can_walk = values(can_walk), low_income = values(low_income),"
                                + " why = values(why), by_name = values(by_name), at = values(at)")
                .param(known.id())
                .param(facts.canWalk())
                .param(facts.isLowIncome())
                .param(facts.why().strip())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
        jdbc.sql("delete from casework_travel_unsafe where case_id = ?")
                .param(known.id())
                .update();
        facts.unsafe()
                .forEach(provision -> jdbc.sql(
                                "insert into casework_travel_unsafe (case_id, provision_id) values (?, ?)")
                        .params(known.id(), provision)
                        .update());
        audit.record(
                AuditAction.CHANGE,
                "Way to school: can walk " + said(facts.canWalk()) + ", low income " + said(facts.isLowIncome())
                        + ", no safe route to " + facts.unsafe().size(),
                known.childId(),
                facts.why().strip());
    }

    private static String said(@org.jspecify.annotations.Nullable Boolean known) {
        return known == null ? "not recorded" : known ? "yes" : "no";
    }
}
