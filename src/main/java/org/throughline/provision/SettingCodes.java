package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;

/** The code lists of settings: rows with their source, so that a new type needs no new program. */
@Service
@Transactional(readOnly = true)
public class SettingCodes {

    private final JdbcClient jdbc;

    SettingCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The types of establishment, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<SettingType> types() {
        return jdbc.sql("select code, name, type_group, route, offers from setting_type order by name")
                .query((row, number) -> new SettingType(
                        row.getInt("code"),
                        row.getString("name"),
                        row.getString("type_group"),
                        row.getString("route"),
                        ProvisionType.ofCode(Objects.toString(row.getString("offers"), ""))
                                .orElse(null)))
                .list();
    }

    /** The phases of education, youngest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<SettingPhase> phases() {
        return jdbc.sql("select code, name from setting_phase order by code = 0, code")
                .query((row, number) -> new SettingPhase(row.getInt("code"), row.getString("name")))
                .list();
    }
}
