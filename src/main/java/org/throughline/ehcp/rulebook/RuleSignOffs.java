package org.throughline.ehcp.rulebook;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditActor;
import org.throughline.audit.AuditTrail;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** Which versions of the statutory rules the head of service has signed off. */
@Service
@Transactional
public class RuleSignOffs {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final ClockRules rules;
    private final AuditTrail audit;
    private final AuditActor actor;
    private final Clock clock;

    RuleSignOffs(JdbcClient jdbc, ClockRules rules, AuditTrail audit, AuditActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every sign-off that holds. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Map<RuleKey, SignOff> all() {
        Map<RuleKey, SignOff> all = new HashMap<>();
        jdbc.sql("select * from ehcp_clock_rule_sign_off").query(row -> {
            all.put(
                    new RuleKey(
                            row.getString("rule_id"),
                            row.getString("part"),
                            Objects.requireNonNull(row.getObject("valid_from", LocalDate.class))),
                    new SignOff(
                            row.getString("signed_by"),
                            Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                            row.getString("recorded_by"),
                            Instants.fromDatabase(row, "recorded_at")));
        });
        return all;
    }

    /**
     * Records that the head of service signed a version off; an earlier sign-off of it is replaced.
     *
     * @throws org.throughline.shared.Refused as {@link RuleRefusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(RuleKey key, String by, LocalDate on) {
        ClockRule rule = known(key);
        List<String> problems = new ArrayList<>();
        if (by.isBlank() || by.strip().length() > LONGEST) {
            problems.add("Enter the name of the head of service, up to " + LONGEST + " characters");
        }
        if (on.isAfter(LocalDate.now(clock)) || on.getYear() < 2014) {
            problems.add("Enter the day of the signature, from 2014 until today");
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal.SignOffToPutRight(problems).refused();
        }
        jdbc.sql("replace into ehcp_clock_rule_sign_off (rule_id, part, valid_from, signed_by, signed_on, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.id(),
                        key.part(),
                        key.validFrom(),
                        by.strip(),
                        on,
                        actor.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.DECISION, "Recorded the sign-off of " + words(rule) + " by " + by.strip(), null);
    }

    /** Takes a sign-off back; nothing happens where there is none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void withdraw(RuleKey key) {
        ClockRule rule = known(key);
        int gone = jdbc.sql("delete from ehcp_clock_rule_sign_off where rule_id = ? and part = ? and valid_from = ?")
                .params(key.id(), key.part(), key.validFrom())
                .update();
        if (gone > 0) {
            audit.record(AuditAction.DECISION, "Took back the sign-off of " + words(rule), null);
        }
    }

    private ClockRule known(RuleKey key) {
        return rules.book().rules().stream()
                .filter(rule -> RuleKey.of(rule).equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleRefusal.NoSuchRule().refused());
    }

    private static String words(ClockRule rule) {
        return rule.label() + " as of " + rule.validFrom();
    }
}
