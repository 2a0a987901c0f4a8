package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFixture;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** A run from a pack: read, and said what is in it or what is wrong with it. */
class PackUploadViewTest extends ScreenTest {

    @Autowired
    private MatchRuns runs;

    private void give(byte[] zip) {
        go("runs/upload", PackUploadView.class);
        test(find(Upload.class).single()).upload("pack.zip", "application/zip", new ByteArrayInputStream(zip));
        roundTrip();
    }

    private int known() {
        return as(Roles.PLACEMENT_OFFICER, () -> runs.all().size());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_sound_pack_is_counted_and_may_be_run() {
        give(new ZippedPacks().problem(RunFixture.THREE));
        assertThat(words()).contains("3 children, 3 provisions, 2 limits on places");
        int before = known();
        press("Start the run");
        assertThat(getCurrentView()).isInstanceOf(RunView.class);
        assertThat(known()).isEqualTo(before + 1);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_wrong_is_listed_and_nothing_can_be_started() {
        give(ZippedPacks.zip(files -> files.write(
                "pupils.csv", out -> out.write("pupil_id,nc_year\nA,7\n".getBytes(StandardCharsets.UTF_8)))));
        assertThat(errors()).contains("problems").contains("Nothing was loaded");
        assertThat(test(find(Grid.class).single()).size()).isPositive();
        assertThat(find(com.vaadin.flow.component.button.Button.class)
                        .withText("Start the run")
                        .exists())
                .isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_no_zip_is_refused() {
        give("not a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(errors()).contains("There is a problem");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_gives_no_pack() {
        refused("runs/upload");
    }
}
