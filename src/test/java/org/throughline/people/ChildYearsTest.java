package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.testing.ServiceTest;

/** The year group of a child is asked in one place, and the database answers as the program does. */
class ChildYearsTest extends ServiceTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final LocalDate LAST_OF_YEAR_6 = LocalDate.of(2016, 8, 31);
    private static final LocalDate FIRST_OF_YEAR_5 = LocalDate.of(2016, 9, 1);

    @Autowired
    private Children children;

    @Autowired
    private JdbcClient jdbc;

    private static ChildRecord born(LocalDate day, @Nullable TaughtYear taught) {
        return new ChildRecord(
                null,
                null,
                "Y" + UUID.randomUUID().toString().substring(0, 13),
                null,
                "Invented",
                "Child",
                day,
                null,
                null,
                null,
                Set.of(),
                taught);
    }

    private int inSql(UUID id, AcademicYear year) {
        return jdbc.sql("select " + ChildYears.sql("c") + " from child c where c.id = :id")
                .param("year", year.start())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void it_follows_the_date_of_birth_where_nothing_else_is_recorded() {
        assertThat(ChildYears.of(born(LAST_OF_YEAR_6, null), YEAR)).isEqualTo(6);
        assertThat(ChildYears.of(born(FIRST_OF_YEAR_5, null), YEAR)).isEqualTo(5);
    }

    @Test
    void a_child_taught_a_year_below_stays_a_year_below() {
        ChildRecord child = born(LAST_OF_YEAR_6, new TaughtYear(5, 2026, "Delayed start agreed in 2020"));
        assertThat(ChildYears.of(child, YEAR)).isEqualTo(5);
        assertThat(ChildYears.of(child, YEAR.next())).isEqualTo(6);
        assertThat(ChildYears.of(child, new AcademicYear(2021))).isZero();
    }

    @Test
    void the_database_answers_the_same() {
        for (TaughtYear taught : new TaughtYear[] {null, new TaughtYear(5, 2025, "A year below")}) {
            for (LocalDate day : List.of(LAST_OF_YEAR_6, FIRST_OF_YEAR_5, LocalDate.of(2012, 2, 29))) {
                ChildRecord child = born(day, taught);
                UUID id = as(Roles.PLACEMENT_OFFICER, () -> children.record(child));
                for (int start = 2020; start < 2034; start++) {
                    AcademicYear year = new AcademicYear(start);
                    assertThat(inSql(id, year)).as(day + " in " + year).isEqualTo(ChildYears.of(child, year));
                }
                assertThat(as(Roles.PLACEMENT_OFFICER, () -> children.find(id))
                                .orElseThrow()
                                .taught())
                        .isEqualTo(taught);
                jdbc.sql("delete from child where id = ?").param(id).update();
            }
        }
    }

    @Test
    void another_year_group_than_by_age_needs_a_reason() {
        assertThat(refusalOf(() -> new TaughtYear(5, 2026, " ")))
                .isEqualTo(new PeopleRefusal.TaughtYearWithoutReason(500));
        assertThat(refusalOf(() -> new TaughtYear(30, 2026, "Why")))
                .isEqualTo(new PeopleRefusal.TaughtYearOutOfRange(YearGroup.MIN, YearGroup.MAX));
    }
}
