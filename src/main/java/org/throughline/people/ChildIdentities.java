package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** By what all children on record can be known again, for files that name them otherwise. */
@Service
@Transactional(readOnly = true)
public class ChildIdentities {

    private final JdbcClient jdbc;

    ChildIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every child on record. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<ChildIdentity> all() {
        Map<UUID, List<String>> upns = new HashMap<>();
        jdbc.sql("select child_id, upn from former_upn order by id desc").query(row -> {
            upns.computeIfAbsent(row.getObject("child_id", UUID.class), id -> new ArrayList<>())
                    .add(row.getString("upn"));
        });
        Map<UUID, List<ChildIdentity.Formerly>> formerly = new HashMap<>();
        jdbc.sql("select child_id, surname, forename, postcode from child_formerly order by id desc")
                .query(row -> {
                    formerly.computeIfAbsent(row.getObject("child_id", UUID.class), id -> new ArrayList<>())
                            .add(new ChildIdentity.Formerly(
                                    row.getString("surname"), row.getString("forename"), row.getString("postcode")));
                });
        Map<UUID, String> ulns = new HashMap<>();
        jdbc.sql("select child_id, value from child_number where kind = 'ULN'").query(row -> {
            ulns.put(row.getObject("child_id", UUID.class), row.getString("value"));
        });
        return jdbc.sql("select id, reference, upn, surname, forename, date_of_birth, postcode from child")
                .query((row, number) -> identity(row, upns, ulns, formerly))
                .list();
    }

    private static ChildIdentity identity(
            ResultSet row,
            Map<UUID, List<String>> upns,
            Map<UUID, String> ulns,
            Map<UUID, List<ChildIdentity.Formerly>> formerly)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ChildIdentity(
                id,
                row.getString("reference"),
                row.getString("upn"),
                upns.getOrDefault(id, List.of()),
                ulns.get(id),
                row.getString("surname"),
                row.getString("forename"),
                Objects.requireNonNull(row.getObject("date_of_birth", LocalDate.class)),
                row.getString("postcode"),
                formerly.getOrDefault(id, List.of()));
    }
}
