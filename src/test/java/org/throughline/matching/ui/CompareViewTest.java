package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunFixture;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;

/** Two runs side by side. */
class CompareViewTest extends RunScreenTest {

    private UUID withPreferenceFirst() {
        return ended("Preference first", RunFixture.THREE, Profile.PREFERENCE_FIRST);
    }

    private String comparing(UUID one, UUID two) {
        return "runs/compare?a=" + one + "&b=" + two;
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_asks_for_two_runs_that_have_ended() {
        go("runs/compare", CompareView.class);
        assertThat(words()).contains("Choose two runs");
        go("runs/compare?a=" + run + "&b=not-an-id");
        assertThat(words()).contains("Choose two runs");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_lists_who_moves_and_the_difference_at_each_level() {
        UUID other = withPreferenceFirst();
        go(comparing(run, other), CompareView.class);
        // borough first keeps CAT in the borough; preference first lets CAT go out, as the family asked
        assertThat(list(RunDifference.Move.class))
                .extracting(move -> move.first().pupil().id())
                .contains("CAT");
        assertThat(table("Difference by level"))
                .anySatisfy(row -> assertThat(row).startsWith("Out of the borough", "0", "1", "+1"))
                .anySatisfy(row -> assertThat(row).startsWith("Without a place", "0", "0", "+0"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_price_of_one_profile_is_told_for_the_same_problem_only() {
        UUID other = withPreferenceFirst();
        go(comparing(run, other));
        assertThat(words()).contains("The price of putting the borough");
        UUID unlike = ended(
                "Two places",
                RunFixture.THREE.with(
                        RunFixture.THREE.pupils(),
                        RunFixture.THREE.limits().stream()
                                .map(limit -> new PlaceLimit(limit.provisionId(), 2027, 7, 7, 2))
                                .toList()),
                Profile.PREFERENCE_FIRST);
        go(comparing(run, unlike));
        assertThat(words()).doesNotContain("The price of putting the borough");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void children_of_one_run_alone_are_said() {
        UUID fewer = ended(
                "Two children",
                RunFixture.THREE.with(
                        RunFixture.THREE.pupils().stream()
                                .filter(pupil -> !pupil.id().equals("CAT"))
                                .toList(),
                        RunFixture.THREE.limits()),
                Profile.BOROUGH_FIRST);
        go(comparing(run, fewer));
        assertThat(words()).contains("not about the same children");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_choice_is_in_the_address() {
        go("runs/compare");
        Select<?> first = find(Select.class).withLabel("First run").single();
        test(first).selectItem(test(first).getSuggestions().getFirst());
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getParameters())
                .containsOnlyKeys("a");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_does_not_see_runs() {
        refused("runs/compare");
    }
}
