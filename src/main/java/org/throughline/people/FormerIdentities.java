package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PersonName;
import org.throughline.shared.Upn;

/** Names and UPNs that a child had before it was on record here, as other systems tell them. */
@Service
@Transactional
public class FormerIdentities {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FormerIdentities(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Notes a UPN that a child had before; nothing where it is noted already.
     *
     * @param reason how it is known
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} where it is none, or nobody says how it is known
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void addUpn(UUID childId, String upn, String reason) {
        Upn.problem(upn).ifPresent(problem -> {
            throw new PeopleRefusal.ToPutRight(java.util.List.of(problem)).refused();
        });
        if (!FormerUpn.isReason(reason)) {
            throw new PeopleRefusal.UpnChangeNeedsReason().refused();
        }
        jdbc.sql("insert into former_upn (child_id, upn, used_from, used_until, reason, changed_by, changed_at)"
                        + " select :child, :upn, null, :until, :reason, :by, :at from dual where not exists"
                        + " (select 1 from former_upn where child_id = :child and upn = :upn)")
                .param("child", childId)
                .param("upn", upn)
                .param("until", LocalDate.now(clock))
                .param("reason", reason.strip())
                .param("by", user.name())
                .param("at", Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Notes a name that a child had before; nothing where it is noted already. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void addName(UUID childId, PersonName name) {
        jdbc.sql("insert into child_formerly (child_id, surname, forename, postcode, used_until)"
                        + " select :child, :surname, :forename, null, :until from dual where not exists (select 1 from"
                        + " child_formerly where child_id = :child and surname = :surname and forename = :forename)")
                .param("child", childId)
                .param("surname", name.surname())
                .param("forename", name.forename())
                .param("until", LocalDate.now(clock))
                .update();
    }
}
