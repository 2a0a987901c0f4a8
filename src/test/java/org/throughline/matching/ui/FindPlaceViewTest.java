package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.findplace.FoundPlaces;
import org.throughline.matching.findplace.FoundPlacesFixture;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** The places that one child could have now. */
class FindPlaceViewTest extends ScreenTest {

    @Autowired
    private PlaceFinder finder;

    @Autowired
    private Caseload caseload;

    private UUID child() {
        int year = as(Roles.PLACEMENT_OFFICER, finder::year).start();
        return as(
                        Roles.PLACEMENT_OFFICER,
                        () -> caseload.find(
                                new CaseloadFilter(year, "", 0, 13, null, null, CaseloadFilter.Place.OUT_OF_BOROUGH),
                                0,
                                1))
                .getFirst()
                .childId();
    }

    private FoundPlaces found(UUID child) {
        return as(Roles.PLACEMENT_OFFICER, () -> FoundPlacesFixture.found(finder, child));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_shows_what_is_proposed_beside_the_best_for_the_child_and_says_why() {
        UUID child = child();
        String name = found(child).known().child().name();
        go("find-a-place/" + child, FindPlaceView.class);

        assertThat(heading()).isEqualTo("Find a place now for " + name);
        assertThat(words())
                .contains(new FindPlaceWords(found(child)).why())
                .contains("Best for this child alone")
                .contains("It proposes and decides nothing");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void recording_the_place_begins_with_the_provision_that_is_proposed() {
        UUID child = child();
        FoundPlaces found = found(child);
        String best =
                Objects.requireNonNull(found.findings().best()).provision().label();
        go("find-a-place/" + child);

        String address = find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Record a place at " + best))
                .findFirst()
                .orElseThrow()
                .getHref();
        go(address);

        assertThat(heading()).startsWith("Record a place for");
        assertThat(find(ComboBox.class).all().getFirst().getElement().getProperty("value"))
                .isNotBlank();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_family_that_asks_for_another_place_is_said_to_need_a_ground_to_be_refused() {
        FoundPlaces refused = as(Roles.PLACEMENT_OFFICER, finder::moves).stream()
                .limit(12)
                .map(member -> found(member.childId()))
                .filter(found -> !new FindPlaceWords(found).asked().isEmpty())
                .findFirst()
                .orElseThrow();

        go("find-a-place/" + refused.known().child().id());

        assertThat(words()).contains("section 39(4)").contains("not yet checked by legal");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_page_of_a_child_leads_here() {
        UUID child = child();
        go("children/" + child);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("find-a-place/" + child);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_unknown_child_is_not_found() {
        unknown("find-a-place/" + UUID.randomUUID());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_may_not_see_it() {
        refused("find-a-place/" + child());
    }
}
