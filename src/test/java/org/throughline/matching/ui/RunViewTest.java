package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunRequest;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;

/** A run: how it goes, how it ended, and what can be done with it. */
class RunViewTest extends RunScreenTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_that_has_ended_says_how_it_was_found_and_offers_its_files() {
        go(page(""), RunView.class);
        assertThat(heading()).isEqualTo("Three children");
        assertThat(words()).contains("3 children, 3 provisions").contains("Fingerprint of the problem");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Download the problem", "Download the answer");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_says_that_its_guarantees_were_checked_and_lists_them() {
        go(page(""));
        assertThat(words()).contains("Checked: 9 guarantees hold").contains("Nobody loses a place by asking");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_whose_answer_breaks_a_guarantee_says_which_and_shows_no_plan() {
        UUID id = ended("Spoilt", RunFixture.THREE, Profile.BOROUGH_FIRST);
        jdbc.sql("update match_run_check set holds = 0, report = ? where run_id = ?")
                .params(
                        "{\"version\":1,\"content\":{\"broken\":[{\"guarantee\":\"LIMITS\",\"pupils\":[\"ANN\"],"
                                + "\"provision\":\"NEAR\",\"what\":\"2 new, where 1 is left\"}],\"total\":1}}",
                        id)
                .update();
        jdbc.sql("update match_run set status = 'WITHHELD' where id = ?")
                .param(id)
                .update();
        go("runs/" + id);
        assertThat(words())
                .contains("Withheld: 1 of 9 guarantees does not hold")
                .contains("G2: ANN, NEAR: 2 new, where 1 is left");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Download the answer");
        unknown("runs/" + id + "/children");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_of_a_pack_cannot_be_published() {
        go(page(""));
        assertThat(words()).doesNotContain("The published plan");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_that_goes_on_can_be_stopped_and_not_deleted() {
        UUID large = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(
                        GeneratedProblems.overlapping(6, 5_000, 150, 0.05),
                        new RunRequest("Goes on", Profile.BOROUGH_FIRST, null, 600, null, 7)));
        go("runs/" + large, RunView.class);
        assertThat(words()).doesNotContain("Download the answer");
        press("Stop with the best answer so far");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> runs.find(large).orElseThrow())
                        .isStopRequested())
                .isTrue();
        assertThat(button("Stop with the best answer so far").isEnabled()).isFalse();
        over(large);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_is_renamed_and_a_blank_name_is_refused() {
        UUID id = ended("Before", RunFixture.THREE, Profile.BOROUGH_FIRST);
        go("runs/" + id);
        write("Name of the run", "  ");
        press("Rename");
        assertThat(errors()).contains("Enter a name");
        assertThat(heading()).isEqualTo("Before");
        write("Name of the run", "After");
        press("Rename");
        assertThat(errors()).isEmpty();
        assertThat(heading()).isEqualTo("After");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_deleted_run_is_gone_and_the_list_is_shown() {
        UUID id = ended("Goes", RunFixture.THREE, Profile.BOROUGH_FIRST);
        go("runs/" + id);
        press("Delete this run and its files");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> runs.find(id))).isPresent();
        agree();
        assertThat(getCurrentView()).isInstanceOf(RunListView.class);
        unknown("runs/" + id);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void changes_that_were_tried_out_are_listed_as_such() {
        UUID trial = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.startWhatIf(run, new WhatIf(List.of(new WhatIf.Pin("CAT", "OUT"))), "Tried"));
        over(trial);
        go("runs/" + trial);
        assertThat(words()).contains("This run tries changes out").contains("CAT");
        go(page(""));
        assertThat(words()).doesNotContain("This run tries changes out");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_other_profile_is_one_press_away() {
        UUID id = ended("One profile", GeneratedProblems.borough(31, 12, 4, 0.1), Profile.BOROUGH_FIRST);
        go("runs/" + id);
        press("Run the same with the other profile");
        assertThat(heading()).isEqualTo("One profile, preference first");
        String other = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        over(UUID.fromString(other.substring("runs/".length())));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_that_nobody_knows_is_not_found() {
        unknown("runs/" + UUID.randomUUID());
        unknown("runs/not-an-id");
    }

    @Test
    @WithMockUser(roles = Roles.STAFF)
    void it_is_for_placement_officers() {
        refused(page(""));
    }
}
