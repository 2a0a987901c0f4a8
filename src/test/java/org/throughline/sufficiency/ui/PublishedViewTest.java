package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.sufficiency.release.Releases;
import org.throughline.testing.ScreenTest;

/** Published figures: uploaded as they are downloaded, kept, renamed, deleted. */
class PublishedViewTest extends ScreenTest {

    private static final String LINES = """
            table,time_period,breakdown_topic,breakdown,measure,value
            caseload,202223,All EHC plans,All EHC plans,ehcplans,100
            caseload,202324,All EHC plans,All EHC plans,ehcplans,120
            caseload,202324,Child or young persons age,age 5,ehcplans,50
            """;

    @Autowired
    private Releases releases;

    @AfterEach
    void nothing_is_left() {
        as(Roles.PLANNER, () -> {
            releases.all().stream().map(Release::id).forEach(releases::delete);
            return true;
        });
    }

    private void upload(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "text/csv", new ByteArrayInputStream(content));
        roundTrip();
    }

    private void upload(String name, String content) {
        upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_zip_is_kept_and_leads_to_the_choice_of_an_authority() {
        go("published-figures", PublishedView.class);
        upload("release.zip", ReleaseFixture.zip());
        assertThat(errors()).isEmpty();
        press("Keep these figures");
        assertThat(getCurrentView()).isInstanceOf(ReleaseView.class);
        go("published-figures");
        assertThat(words()).contains("DfE, Education, health and care plans").contains("2017 to 2025");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void of_single_files_it_is_said_what_is_missing_and_what_that_means() {
        go("published-figures");
        upload("b.csv", "time_period,geographic_level,old_la_code,breakdown_topic,breakdown,new_ehc_plans\n");
        assertThat(words()).contains("Still missing: plans in each January (caseload.csv)");
        assertThat(find(Button.class).withText("Keep these figures").all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void figures_one_a_line_with_a_byte_order_mark_are_taken() {
        go("published-figures");
        upload("figures.csv", "\uFEFF" + LINES);
        press("Keep these figures");
        assertThat(errors()).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .startsWith("published-figures/");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void figures_of_two_authorities_in_one_list_are_refused_by_line() {
        go("published-figures");
        upload("figures.csv", LINES + "caseload,202223,All EHC plans,All EHC plans,ehcplans,90\n");
        press("Keep these figures");
        assertThat(errors()).contains("stands twice").contains("5");
        assertThat(as(Roles.PLANNER, releases::all)).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_file_of_another_kind_is_refused() {
        go("published-figures");
        upload("other.csv", "a,b\n1,2\n");
        assertThat(errors()).contains("none of the files of the release");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_release_is_deleted_after_a_yes() {
        go("published-figures");
        upload("release.zip", ReleaseFixture.zip());
        press("Keep these figures");
        go("published-figures");
        press("Delete");
        assertThat(as(Roles.PLANNER, releases::all)).hasSize(1);
        agree();
        assertThat(as(Roles.PLANNER, releases::all)).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused("published-figures");
    }
}
