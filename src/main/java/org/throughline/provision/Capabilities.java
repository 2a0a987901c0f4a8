package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.provision.ProvisionFacts.Capability;
import org.throughline.provision.ProvisionFacts.Restriction;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * What provisions are able to do beside their designation, and what restricts them. The list of capabilities is rows
 * with a source. Neither changes a run: an officer reads them.
 */
@Service
@Transactional
public class Capabilities {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Capabilities(JdbcClient jdbc, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The list of today, by label. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<Capability> list() {
        return jdbc.sql("select code, label, source from capability where valid_from <= ? order by label")
                .param(LocalDate.now(clock))
                .query(Capabilities::capability)
                .list();
    }

    /** What is recorded about a provision. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public ProvisionFacts of(UUID provision) {
        List<Capability> capabilities = jdbc.sql("select c.code, c.label, c.source from provision_capability p"
                        + " join capability c on c.code = p.code where p.provision_id = ? and p.ended_at is null"
                        + " order by c.label")
                .param(provision)
                .query(Capabilities::capability)
                .list();
        List<Restriction> restrictions = jdbc.sql(
                        "select * from provision_restriction where provision_id = ?" + " order by recorded_at desc, id")
                .param(provision)
                .query((row, number) -> new Restriction(
                        row.getObject("id", UUID.class),
                        row.getString("restriction"),
                        row.getString("source"),
                        row.getString("recorded_by"),
                        Instants.fromDatabase(row, "recorded_at"),
                        PlacesOutOfUse.ended(row)))
                .list();
        return new ProvisionFacts(capabilities, restrictions);
    }

    private static Capability capability(ResultSet row, int number) throws SQLException {
        return new Capability(row.getString("code"), row.getString("label"), row.getString("source"));
    }

    /** Records what a provision is able to do from now on: these codes of the list and no others. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordCapabilities(UUID provision, Set<String> codes) {
        Set<String> known = new HashSet<>();
        of(provision).capabilities().forEach(each -> known.add(each.code()));
        for (String code : known) {
            if (!codes.contains(code)) {
                jdbc.sql(
                                "update provision_capability set ended_by = ?, ended_at = ? where provision_id = ? and code = ?"
                                        + " and ended_at is null")
                        .params(user.name(), Instants.toDatabase(clock.instant()), provision, code)
                        .update();
            }
        }
        for (String code : codes) {
            if (!known.contains(code)) {
                jdbc.sql("insert into provision_capability (id, provision_id, code, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), provision, code, user.name(), Instants.toDatabase(clock.instant()))
                        .update();
            }
        }
        audit.record(AuditAction.CHANGE, "Recorded what a provision is able to do", provision);
    }

    /**
     * Records what somebody outside restricts.
     *
     * @throws org.throughline.shared.Refused as {@link OutOfUseRefusal} when what or who is missing
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void restrict(UUID provision, String restriction, String source) {
        requireWords(restriction);
        requireWords(source);
        jdbc.sql("insert into provision_restriction (id, provision_id, restriction, source, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        provision,
                        restriction.strip(),
                        source.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.CHANGE, "Recorded what restricts a provision", provision);
    }

    /**
     * Records that a restriction is over. It stays on record.
     *
     * @throws org.throughline.shared.Refused as {@link OutOfUseRefusal} when why is missing
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void lift(UUID provision, UUID restriction, String why) {
        requireWords(why);
        jdbc.sql("update provision_restriction set ended_why = ?, ended_by = ?, ended_at = ? where id = ? and"
                        + " provision_id = ? and ended_at is null")
                .params(why.strip(), user.name(), Instants.toDatabase(clock.instant()), restriction, provision)
                .update();
        audit.record(AuditAction.CHANGE, "Recorded that a restriction is over", provision);
    }

    private static void requireWords(String words) {
        if (words.isBlank() || words.length() > PlacesOutOfUse.LONGEST) {
            throw new OutOfUseRefusal.RestrictionMissing(PlacesOutOfUse.LONGEST).refused();
        }
    }
}
