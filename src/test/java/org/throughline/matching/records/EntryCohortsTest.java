package org.throughline.matching.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Who looks for a place and who stays, as forecasts of places need it: the same children as a run has. */
class EntryCohortsTest extends ServiceTest {

    @Autowired
    private EntryCohorts cohorts;

    @Autowired
    private ProblemFromRecords records;

    @Autowired
    private Clock clock;

    private AcademicYear next() {
        return AcademicYear.of(LocalDate.now(clock)).next();
    }

    private EntryCohort cohort(AcademicYear year) {
        return as(Roles.PLACEMENT_OFFICER, () -> cohorts.of(year));
    }

    private static Set<String> ids(Iterable<Pupil> pupils) {
        return java.util.stream.StreamSupport.stream(pupils.spliterator(), false)
                .map(Pupil::id)
                .collect(Collectors.toSet());
    }

    @Test
    void those_who_look_are_in_the_run_of_that_year() {
        Problem problem = as(Roles.PLACEMENT_OFFICER, () -> records.problem(next()));
        assertThat(cohort(next()).looking()).isNotEmpty();
        assertThat(ids(problem.pupils())).containsAll(ids(cohort(next()).looking()));
    }

    @Test
    void nobody_looks_and_stays_at_once_or_stands_twice() {
        EntryCohort cohort = cohort(next());
        assertThat(cohort.staying()).isNotEmpty();
        assertThat(cohort.looking()).extracting(Pupil::id).doesNotHaveDuplicates();
        assertThat(cohort.staying())
                .extracting(stayer -> stayer.child().id())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ids(cohort.looking()));
    }

    @Test
    void whoever_stays_stays_somewhere() {
        assertThat(cohort(next()).staying())
                .allSatisfy(stayer -> assertThat(stayer.provisionId()).isNotBlank());
    }
}
