package org.throughline.transitions.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.people.schooling.AttendanceRecords;
import org.throughline.people.schooling.Term;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.XlsxCheck;
import org.throughline.transitions.TransitionTest;

/** Attendance before and after a move, from the files of schools, by level of support, with nobody named. */
class ImpactEvaluationTest extends TransitionTest {

    /** Each test has a year of its own, and the one before. */
    private static final AtomicInteger YEARS = new AtomicInteger(2062);

    private final int year = YEARS.addAndGet(2);
    private final ImpactQuestion question = new ImpactQuestion("YEAR_6_7", year, Term.AUTUMN);

    @Autowired
    private ImpactEvaluation evaluation;

    @Autowired
    private AttendanceRecords attendance;

    @Autowired
    private JdbcClient jdbc;

    /** A child who moved, with sessions missed of a hundred before and after; less than 0 for none recorded. */
    private void moved(int start, int before, int after, int suspensions) {
        UUID record = record(at(setting("Underhill")));
        send(record);
        jdbc.sql("update transition_record set entry_year = ? where id = ?")
                .params(start, record)
                .update();
        be("secondary");
        received.acknowledge(record);
        UUID child = jdbc.sql("select child_id from transition_record where id = ?")
                .param(record)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        missed(child, start - 1, before, 0);
        missed(child, start, after, suspensions);
    }

    private void missed(UUID child, int start, int missed, int suspensions) {
        if (missed >= 0) {
            TermAttendance term = new TermAttendance(
                    new AcademicYear(start), Term.AUTUMN, 100, 100 - missed, missed, 0, suspensions, suspensions);
            as(Roles.PLACEMENT_OFFICER, () -> {
                attendance.record(child, term);
                return true;
            });
        }
    }

    private void six() {
        for (int index = 0; index < 6; index++) {
            moved(year, 4, 5, index == 0 ? 1 : 0);
            moved(year - 1, 4, 10, index < 3 ? 1 : 0);
        }
        moved(year, -1, 50, 0);
    }

    @Test
    void children_are_compared_with_themselves_and_with_those_of_a_year_earlier() {
        six();
        be("officer");
        ImpactReport report = evaluation.report(question);
        ImpactRow all = report.rows().getLast();
        assertThat(all.records()).isEqualTo(7);
        assertThat(all.compared()).isEqualTo(6);
        assertThat(all.yearEarlier()).isEqualTo(6);
        assertThat(all.absence().before()).isEqualTo(4.0);
        assertThat(all.absence().after()).isEqualTo(5.0);
        assertThat(all.absence().expected()).isEqualTo(10.0);
        assertThat(all.absence().aboveExpected()).isEqualTo(-5.0);
        assertThat(all.suspended().after()).isEqualTo(100.0 / 6);
        assertThat(all.suspended().yearEarlierAfter()).isEqualTo(50.0);
        assertThat(report.absence().getLast())
                .containsExactly(
                        "All levels",
                        "7",
                        "6",
                        "4.0",
                        "5.0",
                        "10.0",
                        "-5.0 points",
                        "6",
                        "4.0",
                        "10.0",
                        "Few children");
        assertThat(report.recorded()).isNotNull();
        assertThat(evaluation.years()).contains(year, year - 1);
        assertThat(evaluation
                        .report(new ImpactQuestion("YEAR_6_7", year, Term.SPRING))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_planner_sees_neither_counts_from_one_to_four_nor_means_of_so_few() {
        moved(year, 4, 5, 0);
        moved(year, 6, 9, 0);
        moved(year - 1, 4, 10, 0);
        be("planner");
        List<String> all = evaluation.report(question).absence().getLast();
        assertThat(all.subList(0, 10))
                .containsExactly(
                        "All levels",
                        "under 5",
                        "under 5",
                        "hidden",
                        "hidden",
                        "hidden",
                        "hidden",
                        "under 5",
                        "hidden",
                        "hidden");
    }

    @Test
    void paper_and_spreadsheet_say_what_the_figures_are_and_that_they_prove_nothing() throws Exception {
        six();
        be("officer");
        byte[] pdf = evaluation.pdf(question);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains("Evaluation of impact", "-5.0 points", "no proof of cause", "Attendance as last recorded on");
        XlsxCheck sheets = new XlsxCheck(evaluation.spreadsheet(question));
        assertThat(sheets.sheets()).containsExactly("About", "Absence, %", "Suspended, %");
        assertThat(sheets.row("Absence, %", 5).subList(0, 7))
                .containsExactly("All levels", "7.0", "6.0", "4.0", "5.0", "10.0", "-5.0 points");
        assertThat(sheets.cells("Absence, %").get("D5").isNumber()).isTrue();
        assertThat(sheets.formulas()).isZero();
    }
}
