package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Children are found as people type their names, on the real database. */
class CaseloadSearchTest extends ServiceTest {

    @Autowired
    private Caseload caseload;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private List<String> found(String typed) {
        int year = AcademicYear.of(LocalDate.now(clock)).start();
        CaseloadFilter filter = new CaseloadFilter(year, typed, null, null, null, null, null);
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> caseload.find(filter, 0, 5_000).stream()
                        .map(CaseloadRow::name)
                        .toList());
    }

    @Test
    void a_name_is_found_in_both_orders_whatever_the_case() {
        for (String name : found("").subList(0, 40)) {
            String[] parts = name.split(", ");
            assertThat(found(parts[1] + " " + parts[0])).contains(name);
            assertThat(found(name.toUpperCase(Locale.UK))).contains(name);
        }
    }

    @Test
    void the_database_finds_what_the_program_finds() {
        String[] was = jdbc.sql("select forename, surname from child where reference = 'C00011'")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        called("Zo\u00eb", "O\u2019Brien-Lowe");
        for (String typed : List.of("zoe obrien", "O'BRIEN LOWE", "lowe, zo\u00eb", "C00011", "brien-lowe zoe")) {
            assertThat(found(typed)).as(typed).contains("O\u2019Brien-Lowe, Zo\u00eb");
        }
        assertThat(found("zoe brennan lowe")).isEmpty();
        called(was[0], was[1]);
    }

    private void called(String forename, String surname) {
        jdbc.sql("update child set forename = ?, surname = ? where reference = 'C00011'")
                .params(forename, surname)
                .update();
    }
}
