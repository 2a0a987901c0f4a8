package org.throughline.opendata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.ExportSearch;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.shared.ui.FileLink;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** Packs on screen. */
class PacksViewTest extends ScreenTest {

    @Autowired
    private AuditReader audit;

    @Test
    @SignedIn("planner")
    void a_planner_takes_the_forecast_pack_and_says_why() {
        go("packs", PacksView.class);
        assertThat(find(Button.class).withText("Make the matching pack").exists())
                .isFalse();
        press("Make the forecast pack");
        assertThat(errors()).contains("what the pack is for");
        assertThat(find(FileLink.class).exists()).isFalse();
        write("What the pack is for", "To compare with a neighbour");
        press("Make the forecast pack");
        assertThat(errors()).isEmpty();
        assertThat(find(FileLink.class).single().getText()).matches("forecast-pack-[0-9]{4}\\.zip");
        AuditEvent event = as(Roles.ADMINISTRATOR, () -> audit.exports(ExportSearch.ALL, 0, 1))
                .getFirst();
        assertThat(event.what()).isEqualTo("Forecast pack");
        assertThat(event.purpose()).isEqualTo("To compare with a neighbour");
        assertThat(event.name()).isEqualTo("Demonstration Planner");
    }

    @Test
    @SignedIn("officer")
    void an_officer_takes_the_matching_pack_and_is_told_where_there_is_nothing_to_plan() {
        go("packs", PacksView.class);
        write("What the pack is for", "To look at it elsewhere");
        press("Make the matching pack");
        assertThat(find(FileLink.class).single().getText()).startsWith("matching-pack-");
        press("Make the planning pack");
        assertThat(errors()).contains("candidate site");
        assertThat(find(FileLink.class).exists()).isFalse();
    }

    @Test
    @SignedIn("senco")
    void schools_have_none() {
        refused("packs");
    }
}
