package org.throughline.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The class staff of a setting who may sign in, for work that its SENCO gives to one of them. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Colleagues(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * A member of staff.
     *
     * @param login the name with which the person signs in
     * @param name shown to others
     */
    public record Colleague(String login, String name) {}

    /** The class staff of a setting, by name; nobody for a setting of which the person is not the SENCO. */
    @RolesAllowed(Roles.SENCO)
    public List<Colleague> classStaff(UUID setting) {
        return jdbc.sql("select u.username, u.display_name from app_user u join app_user_setting s on s.user_id = u.id"
                        + " where u.enabled and s.role = :role and s.setting_id = :setting and s.setting_id in (:own)"
                        + " order by u.display_name, u.username")
                .param("role", Roles.STAFF)
                .param("setting", setting)
                .param("own", user.scope(Roles.SENCO))
                .query((row, number) -> new Colleague(row.getString("username"), row.getString("display_name")))
                .list();
    }
}
