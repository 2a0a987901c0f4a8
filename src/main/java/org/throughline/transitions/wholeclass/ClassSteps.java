package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;

/** From one child of a class to the one before and the one after, by name, among the records that are not sent. */
@Service
@Transactional(readOnly = true)
public class ClassSteps {

    private static final String NEIGHBOUR = " from transition_record o join child oc on oc.id = o.child_id"
            + " join transition_record r on r.sender_id = o.sender_id and r.phase = o.phase and r.entry_year = o.entry_year"
            + " and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED') join child c on c.id = r.child_id"
            + " where o.id = :record and o.sender_id in (:own) and (c.surname, c.forename, r.id) ";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    ClassSteps(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * A neighbour in the class.
     *
     * @param record the record
     * @param child the child's name, surname first
     */
    public record Neighbour(UUID record, String child) {}

    /**
     * Where somebody stands in a class.
     *
     * @param before the child before by name; null for the first
     * @param after the child after by name; null for the last
     */
    public record Place(
            @Nullable Neighbour before, @Nullable Neighbour after) {}

    /** The neighbours of a record in its class; none for a record of another setting. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    public Place around(UUID record) {
        return new Place(
                neighbour(record, "< (oc.surname, oc.forename, o.id)", "desc").orElse(null),
                neighbour(record, "> (oc.surname, oc.forename, o.id)", "asc").orElse(null));
    }

    private Optional<Neighbour> neighbour(UUID record, String which, String way) {
        return jdbc.sql("select r.id, c.forename, c.surname" + NEIGHBOUR + which + " order by c.surname " + way
                        + ", c.forename " + way + ", r.id " + way + " limit 1")
                .param("record", record)
                .param("own", user.scope(Roles.SENCO, Roles.STAFF))
                .query((row, number) -> new Neighbour(
                        row.getObject("id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname"))))
                .optional();
    }
}
