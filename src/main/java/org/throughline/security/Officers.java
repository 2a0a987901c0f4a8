package org.throughline.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The placement officers who may sign in, for work that is given to one of them. */
@Service
@Transactional(readOnly = true)
public class Officers {

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An officer.
     *
     * @param login the name with which the officer signs in
     * @param name shown to others
     */
    public record Officer(String login, String name) {}

    /** Every placement officer who may sign in, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<Officer> all() {
        return jdbc.sql("select u.username, u.display_name from app_user u join app_user_role r on r.user_id = u.id"
                        + " where u.enabled and r.role = 'PLACEMENT_OFFICER' order by u.display_name, u.username")
                .query((row, number) -> new Officer(row.getString("username"), row.getString("display_name")))
                .list();
    }
}
