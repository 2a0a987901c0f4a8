package org.throughline.ehcp.rulebook;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.RuleBook;
import org.throughline.ehcp.clocks.Term;
import org.throughline.ehcp.clocks.TermUnit;
import org.throughline.security.Roles;

/** Every version of every statutory rule, from the database. */
@Service
@Transactional(readOnly = true)
public class ClockRules {

    private final JdbcClient jdbc;

    ClockRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules, as their document has them, versions by their first day. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.STAFF, Roles.DSL})
    public RuleBook book() {
        return new RuleBook(jdbc.sql("select * from ehcp_clock_rule order by position, valid_from")
                .query(ClockRules::rule)
                .list());
    }

    private static ClockRule rule(ResultSet row, int number) throws SQLException {
        return new ClockRule(
                row.getString("rule_id"),
                row.getString("part"),
                row.getString("title"),
                row.getString("start_event"),
                new Term(
                        TermUnit.valueOf(row.getString("unit")),
                        row.getInt("amount"),
                        dayOfYear(row.getString("day_of_year"))),
                row.getString("basis"),
                row.getString("source"),
                row.getString("unverified"),
                row.getString("sen2"),
                row.getString("told"),
                row.getString("decides"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable MonthDay dayOfYear(@Nullable String stored) {
        return stored == null ? null : MonthDay.parse(stored);
    }
}
