package org.throughline.people.schooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;

/** Attendance a child and a term. */
class AttendanceRecordsTest extends ServiceTest {

    @Autowired
    private Children children;

    @Autowired
    private AttendanceRecords records;

    @Autowired
    private JdbcTemplate jdbc;

    private static TermAttendance term(Term term, int attended) {
        return new TermAttendance(new AcademicYear(2025), term, 140, attended, 10, 4, 1, 3);
    }

    @Test
    void a_term_takes_the_place_of_the_same_term_and_terms_stand_in_order() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        "ATT-1",
                        null,
                        "Present",
                        "Pia",
                        LocalDate.of(2012, 3, 4),
                        null,
                        null,
                        null,
                        Set.of())));
        List<TermAttendance> kept = as(Roles.PLACEMENT_OFFICER, () -> {
            records.record(child, term(Term.SUMMER, 100));
            records.record(child, term(Term.AUTUMN, 90));
            records.record(child, term(Term.AUTUMN, 126));
            return records.of(List.of(child)).get(child);
        });
        assertThat(kept).containsExactly(term(Term.AUTUMN, 126), term(Term.SUMMER, 100));
        assertThat(kept.getFirst().absence()).isEqualTo(10.0);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> records.lastRecorded(List.of(child))))
                .isPresent();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> records.lastRecorded(List.of())))
                .isEmpty();
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    records.record(child, term(Term.AUTUMN, 127));
                    return true;
                }))
                .isInstanceOf(Refused.class);
        jdbc.update("delete from attendance_term where child_id = ?", child);
        jdbc.update("delete from child where id = ?", child);
    }
}
