package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.RunRequest;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Where the children of a run live and go: for planners as counts of five and more. */
class RunFlowViewTest extends RunScreenTest {

    private static @Nullable UUID onRecords;

    @Autowired
    private Clock clock;

    private String address = "";

    @BeforeEach
    void a_run_on_the_records_has_ended() {
        UUID id = onRecords;
        if (id == null) {
            AcademicYear next =
                    new AcademicYear(AcademicYear.of(LocalDate.now(clock)).start() + 1);
            id = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> starts.start(
                            next, new RunRequest("Flow of the records", Profile.BOROUGH_FIRST, null, 30, 300L, 1)));
            over(id);
            onRecords = id;
        }
        address = "runs/" + id + "/flow";
    }

    private static boolean isSmallCount(String cell) {
        return cell.matches("[1-4]");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_reads_that_nothing_is_decided_and_no_count_under_five() {
        go(address, RunFlowView.class);
        assertThat(words()).contains("no decision").contains("under 5");
        List<List<String>> rows = table("From home areas to provisions");
        assertThat(rows).isNotEmpty();
        assertThat(rows).allMatch(row -> row.stream().noneMatch(RunFlowViewTest::isSmallCount));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_officer_reads_every_count() {
        go(address, RunFlowView.class);
        assertThat(words()).doesNotContain("under 5");
        assertThat(table("From home areas to provisions"))
                .anyMatch(row -> row.stream().anyMatch(RunFlowViewTest::isSmallCount));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_run_of_a_pack_and_one_that_is_not_there_have_nothing_to_show_and_say_why() {
        for (String nothing : new String[] {page("/flow"), "runs/" + UUID.randomUUID() + "/flow"}) {
            go(nothing, RunFlowView.class);
            assertThat(words()).contains("made from a file, which has no home addresses");
        }
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_not_for_schools() {
        refused(address);
    }
}
