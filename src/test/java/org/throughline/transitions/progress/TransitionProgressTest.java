package org.throughline.transitions.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Refusal;
import org.throughline.testing.ServiceTest;
import org.throughline.transitions.TransitionsRefusal;

/** The borough's view: sums that fit the records, and deadlines. */
class TransitionProgressTest extends ServiceTest {

    @Autowired
    private TransitionProgress progress;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_catalogues_deadlines_again() {
        jdbc.update("delete from transition_deadline");
    }

    private int count(String where) {
        Integer found = jdbc.queryForObject("select count(*) from transition_record where " + where, Integer.class);
        return found == null ? 0 : found;
    }

    @Test
    void the_rows_add_up_to_the_records() {
        List<TransitionProgressRow> rows = as(Roles.PLANNER, () -> progress.rows());
        assertThat(rows.stream().mapToInt(TransitionProgressRow::records).sum()).isEqualTo(count("true"));
        assertThat(rows.stream()
                        .filter(row -> row.phase().equals("YEAR_6_7"))
                        .mapToInt(TransitionProgressRow::records)
                        .sum())
                .isGreaterThanOrEqualTo(180);
        assertThat(rows.stream().mapToInt(TransitionProgressRow::noDestination).sum())
                .isEqualTo(count("destination_kind = 'UNKNOWN'"));
        assertThat(rows.stream().mapToInt(TransitionProgressRow::enhanced).sum())
                .isEqualTo(count("tier = 'ENHANCED'"));
        assertThat(rows.stream().mapToInt(TransitionProgressRow::sent).sum())
                .isEqualTo(count("state in ('SENT', 'RECEIVED', 'CLOSED')"));
        assertThat(rows.stream().map(TransitionProgressRow::phase).distinct()).hasSize(6);
    }

    @Test
    void a_deadline_that_is_past_makes_unsent_records_late() {
        assertThat(as(Roles.PLANNER, () -> progress.rows()).stream()
                        .filter(row -> row.phase().equals("YEAR_6_7"))
                        .mapToInt(TransitionProgressRow::late)
                        .sum())
                .isZero();
        // the demonstration moves next September: a day of last autumn is past
        as(Roles.PLACEMENT_OFFICER, () -> {
            progress.setDeadlines(Map.of("YEAR_6_7:ENHANCED", "1/9", "YEAR_6_7:TARGETED", ""));
            return true;
        });
        assertThat(as(Roles.PLANNER, () -> progress.deadlines()))
                .filteredOn(Deadline::isOwn)
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.day()).isEqualTo(MonthDay.of(9, 1)));
        assertThat(as(Roles.PLANNER, () -> progress.rows()).stream()
                        .filter(row -> row.phase().equals("YEAR_6_7"))
                        .mapToInt(TransitionProgressRow::late)
                        .sum())
                .isEqualTo(
                        LocalDate.now().isAfter(AcademicYear.of(LocalDate.now()).firstDay())
                                ? count("phase = 'YEAR_6_7' and tier = 'ENHANCED' and state in ('DRAFT', 'READY',"
                                        + " 'RECALLED', 'REJECTED')")
                                : 0);
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    progress.setDeadlines(Map.of("YEAR_6_7:ENHANCED", "31/2", "YEAR_6_7:TARGETED", "soon"));
                    return true;
                })))
                .isInstanceOf(TransitionsRefusal.ToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("instead of 31/2", "instead of soon");
    }
}
