package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.RunStarts;
import org.throughline.matching.records.RunCohort;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ScreenTest;

/** Starting a run on the records: who is in it is said before. */
class NewRunViewTest extends ScreenTest {

    @Autowired
    private RunStarts starts;

    @Autowired
    private Clock clock;

    private AcademicYear next() {
        return AcademicYear.of(LocalDate.now(clock)).next();
    }

    private RunCohort cohort(AcademicYear year) {
        return as(Roles.PLACEMENT_OFFICER, () -> starts.cohort(year));
    }

    private static String sentence(RunCohort members, AcademicYear year) {
        return String.format(
                Locale.UK,
                "%,d of %,d children with a plan are in a run for %s.",
                members.inRun(),
                members.all(),
                year.label());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_says_how_many_are_in_a_run_for_next_september() {
        go("runs/new", NewRunView.class);
        assertThat(words()).contains(sentence(cohort(next()), next()));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void another_year_counts_its_own_children() {
        go("runs/new");
        AcademicYear later = next().next();
        choose("Academic year of entry", later.label());
        assertThat(words()).contains(sentence(cohort(later), later)).doesNotContain(sentence(cohort(next()), next()));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void those_who_are_not_in_it_are_named_as_well() {
        go("runs/new");
        assertThat(words()).contains("Not in the run").contains("Stay where they are");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_without_a_time_is_not_started_and_can_be_tried_again() {
        go("runs/new");
        test(find(IntegerField.class).withLabel("Longest time in seconds").single())
                .setValue(null);
        press("Start the run");
        assertThat(errors()).contains("whole numbers");
        assertThat(button("Start the run").isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_starts_no_run() {
        refused("runs/new");
    }
}
