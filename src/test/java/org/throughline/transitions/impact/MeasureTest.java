package org.throughline.transitions.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.people.schooling.Term;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.shared.AcademicYear;
import org.throughline.transitions.catalogue.Tier;

/** What would be expected follows the children of a year earlier. */
class MeasureTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private static Moved moved(@Nullable Double before, @Nullable Double after) {
        return new Moved(
                Tier.TARGETED,
                Optional.ofNullable(before).map(each -> new TermShare(each, 0)),
                Optional.ofNullable(after).map(each -> new TermShare(each, 0)));
    }

    private static Measure absence(List<Moved> now, List<Moved> earlier) {
        return Measure.of(now, earlier, TermShare::absence);
    }

    @Test
    void expected_is_before_plus_the_change_of_a_year_earlier() {
        Measure measure = absence(
                List.of(moved(10.0, 12.0), moved(6.0, 7.0), moved(null, 90.0)),
                List.of(moved(5.0, 11.0), moved(7.0, 9.0)));
        assertThat(measure.before()).isEqualTo(8.0);
        assertThat(measure.after()).isEqualTo(9.5);
        assertThat(measure.yearEarlierBefore()).isEqualTo(6.0);
        assertThat(measure.yearEarlierAfter()).isEqualTo(10.0);
        assertThat(measure.expected()).isEqualTo(12.0);
        assertThat(measure.aboveExpected()).isEqualTo(-2.5);
        assertThat(measure.range()).as("two children give no range").isNull();
    }

    @Test
    void without_figures_from_before_what_came_after_is_compared() {
        Measure measure = absence(List.of(moved(null, 8.0), moved(null, 4.0)), List.of(moved(null, 5.0)));
        assertThat(measure.before()).isNull();
        assertThat(measure.after()).isEqualTo(6.0);
        assertThat(measure.expected()).isEqualTo(5.0);
        assertThat(measure.aboveExpected()).isEqualTo(1.0);
    }

    @Test
    void without_a_year_earlier_nothing_is_expected() {
        Measure measure = absence(List.of(moved(10.0, 12.0)), List.of(moved(null, 5.0)));
        assertThat(measure.expected()).isNull();
        assertThat(measure.aboveExpected()).isNull();
        assertThat(absence(List.of(), List.of()).after()).isNull();
    }

    @Test
    void the_range_is_that_of_two_means_of_changes() {
        List<Moved> now = new ArrayList<>();
        List<Moved> earlier = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            now.add(moved(5.0, 5.0 + index % 2 * 2));
            earlier.add(moved(5.0, 7.0 + index % 2 * 4));
        }
        // changes 0 and 2, five each: variance 10/9; changes 2 and 6: variance 40/9; each of ten
        double range = 1.96 * Math.sqrt((10.0 / 9 + 40.0 / 9) / 10);
        assertThat(absence(now, earlier).range()).isCloseTo(range, within(1e-9));
        assertThat(absence(now, earlier.subList(0, 9)).range()).isNull();
    }

    private static TermAttendance term(Term term, int possible, int missed, int suspensions) {
        return new TermAttendance(YEAR, term, possible, possible - missed, missed, 0, suspensions, suspensions * 2);
    }

    @Test
    void a_whole_year_is_the_year_as_recorded_or_its_three_terms() {
        List<TermAttendance> two = List.of(term(Term.AUTUMN, 140, 14, 1), term(Term.SPRING, 120, 0, 0));
        assertThat(TermShare.of(two, YEAR, Term.AUTUMN)).contains(new TermShare(10, 1));
        assertThat(TermShare.of(two, YEAR, Term.SUMMER)).isEmpty();
        assertThat(TermShare.of(two, YEAR, Term.YEAR)).isEmpty();
        assertThat(TermShare.of(two, YEAR.next(), Term.AUTUMN)).isEmpty();
        List<TermAttendance> three = new ArrayList<>(two);
        three.add(term(Term.SUMMER, 140, 6, 2));
        assertThat(TermShare.of(three, YEAR, Term.YEAR)).contains(new TermShare(5, 3));
        three.add(term(Term.YEAR, 380, 38, 0));
        assertThat(TermShare.of(three, YEAR, Term.YEAR)).contains(new TermShare(10, 0));
    }

    @Test
    void a_school_that_was_closed_all_term_says_nothing() {
        assertThat(TermShare.of(List.of(term(Term.AUTUMN, 0, 0, 0)), YEAR, Term.AUTUMN))
                .isEmpty();
    }
}
