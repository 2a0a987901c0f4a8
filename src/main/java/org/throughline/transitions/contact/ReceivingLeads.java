package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;

/** The receiving setting names who leads for a child; the sending one sees whom to speak to. */
@Service
@Transactional
public class ReceivingLeads {

    private static final int LONGEST = 200;

    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ReceivingLeads(RecordAccess door, HandoverCopyStore sendings, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.door = door;
        this.sendings = sendings;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Who leads; empty where nobody is named yet, and where the person leads neither side. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<ReceivingLead> of(UUID recordId) {
        if (!door.isSender(recordId) && !door.plansAtReceiver(recordId)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from transition_lead where record_id = ?")
                .param(recordId)
                .query((row, number) -> new ReceivingLead(
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("named_by"),
                        Instants.fromDatabase(row, "named_at")))
                .optional();
    }

    /**
     * Names who leads, or somebody else.
     *
     * @param version the version read; 0 where nobody was named
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when a colleague named somebody in between
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void name(UUID recordId, long version, String name, String position) {
        if (!door.plansAtReceiver(recordId)) {
            throw RecordAccess.notWithYou();
        }
        String person = PlainText.of(name).strip();
        String does = PlainText.of(position).strip();
        if (person.isEmpty() || does.isEmpty() || person.length() > LONGEST || does.length() > LONGEST) {
            throw new ContactRefusal.LeadWithoutName(LONGEST).refused();
        }
        int changed = version == 0
                ? jdbc.sql("insert ignore into transition_lead (record_id, version, name, position, named_by, named_at)"
                                + " values (?, 1, ?, ?, ?, ?)")
                        .params(recordId, person, does, user.name(), Instants.toDatabase(clock.instant()))
                        .update()
                : jdbc.sql("update transition_lead set version = version + 1, name = ?, position = ?, named_by = ?,"
                                + " named_at = ? where record_id = ? and version = ?")
                        .params(person, does, user.name(), Instants.toDatabase(clock.instant()), recordId, version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("A colleague named a lead in between");
        }
        sendings.event(recordId, clock.instant(), user.name(), "Leads at the next setting: " + person + ", " + does);
    }
}
