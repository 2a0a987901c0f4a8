package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildYears;
import org.throughline.people.FormerUpn;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;
import org.throughline.shared.NeedType;

/**
 * The children with a maintained plan as lists show them, page by page from the database. A SENCO sees the children
 * whose place is at a setting where the person is the SENCO and no others; placement officers see all.
 */
@Service
@Transactional(readOnly = true)
public class Caseload {

    private static final String FROM = " from child c join ehc_plan p on p.child_id = c.id and p.status = 'MAINTAINED'"
            + " and p.corrected_code is null and p.started <= :today and (p.ceases is null or p.ceases > :today)"
            + " left join " + PlaceThen.SQL + " place on place.child_id = c.id and place.nth = 1 where 1 = 1";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Caseload(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The children that a filter finds, by name, from an offset on. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public List<CaseloadRow> find(CaseloadFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, values);
        return jdbc.sql("select c.id, c.reference, c.surname, c.forename, " + ChildYears.sql("c")
                        + " nc_year, p.primary_need,"
                        + " place.id provision_id, place.name provision_name, place.in_borough"
                        + FROM
                        + where
                        + " order by c.surname, c.forename, c.reference limit :limit offset :offset")
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many children a filter finds. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public int count(CaseloadFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Whether the person signed in may see a child; nobody else's children are told from unknown ones. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public boolean isVisible(UUID childId, AcademicYear year) {
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            return true;
        }
        Map<String, Object> values = new HashMap<>(Map.of("child", childId));
        String where = where(CaseloadFilter.all(year.start()), values) + " and c.id = :child";
        return jdbc.sql("select count(*)" + FROM + where)
                        .params(values)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String where(CaseloadFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        LocalDate today = LocalDate.now(clock);
        AcademicYear year = new AcademicYear(filter.academicYear());
        values.put("year", year.start());
        values.put("today", today);
        values.put("day", year.contains(today) ? today : year.firstDay());
        values.put("after", year.next().firstDay());
        if (!user.has(Roles.PLACEMENT_OFFICER)) {
            where.append(" and place.setting_id in (:ownSettings)");
            values.put("ownSettings", user.scope(Roles.SENCO));
        }
        NameSearch search = new NameSearch(filter.text());
        where.append(search.condition("c.forename", "c.surname", "c.reference", "c.upn", FormerUpn.sql("c")));
        values.putAll(search.parameters());
        if (filter.ncYear() != null) {
            where.append(" and ").append(ChildYears.sql("c")).append(" between :ncYear and :ncYearTo");
            values.put("ncYear", filter.ncYear());
            values.put("ncYearTo", filter.ncYearTo() == null ? filter.ncYear() : filter.ncYearTo());
        }
        if (filter.need() != null) {
            where.append(" and p.primary_need = :need");
            values.put("need", filter.need().name());
        }
        if (filter.settingId() != null) {
            where.append(" and place.setting_id = :setting");
            values.put("setting", filter.settingId());
        }
        if (filter.provisionId() != null) {
            where.append(" and place.id = :provision");
            values.put("provision", filter.provisionId());
        }
        if (filter.place() != null) {
            where.append(
                    switch (filter.place()) {
                        case IN_BOROUGH -> " and place.in_borough = true";
                        case OUT_OF_BOROUGH -> " and place.in_borough = false";
                        case NONE -> " and place.id is null";
                    });
        }
        return where.toString();
    }

    private static CaseloadRow row(ResultSet row) throws SQLException {
        return new CaseloadRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                row.getInt("nc_year"),
                NeedType.valueOf(row.getString("primary_need")),
                row.getObject("provision_id", UUID.class),
                row.getString("provision_name"),
                row.getBoolean("in_borough"));
    }
}
