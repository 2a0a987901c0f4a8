package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.testing.ScreenTest;

/** The list of candidate sites. */
class CandidateSiteListViewTest extends ScreenTest {

    @Autowired
    private CandidateSites sites;

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void without_a_site_it_says_so_and_a_blank_one_is_refused() {
        go("candidate-sites", CandidateSiteListView.class);
        assertThat(words()).contains("No site is recorded yet. Add the first below.");
        press("Add the site");
        assertThat(errors()).isNotBlank();
        assertThat(as(Roles.PLANNER, sites::all)).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_site_is_listed_with_the_september_that_its_lead_time_allows() {
        UUID id = as(Roles.PLANNER, () -> sites.add(SiteFixture.details(LocalDate.of(2027, 3, 1), 18)));
        go("candidate-sites");
        assertThat(table("Candidate sites").getFirst())
                .containsExactly(
                        "A base by the library",
                        "a site of its own",
                        "3",
                        "Speech, language and communication needs, Autistic spectrum disorder",
                        "Year 7 to Year 11",
                        "12",
                        "£450,001",
                        "18",
                        "2028");
        as(Roles.PLANNER, () -> {
            sites.delete(id);
            return true;
        });
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused("candidate-sites");
    }
}
