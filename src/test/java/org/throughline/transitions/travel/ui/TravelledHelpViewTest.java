package org.throughline.transitions.travel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.Outcome;
import org.throughline.transitions.ui.RecordScreenTest;
import org.throughline.transitions.ui.TransitionNavigation;

/** Which support travels, in numbers. */
class TravelledHelpViewTest extends RecordScreenTest {

    private static final String PATH = TransitionNavigation.BOROUGH + "/travel";

    @Autowired
    private HelpTravel travel;

    private void answered() {
        var id = sent();
        person("secondary", () -> {
            received.acknowledge(id);
            travel.answer(
                    id,
                    0,
                    travel.page(id).orElseThrow().lines().stream()
                            .map(line -> line.with(Outcome.KEPT, ""))
                            .toList());
        });
    }

    @Test
    @SignedIn("planner")
    void a_planner_sees_counts_and_no_name_and_no_count_from_one_to_four() {
        answered();
        go(PATH, TravelledHelpView.class);
        assertThat(words()).contains("Which support travels").doesNotContain(newest());
        assertThat(table("What became of each kind of support"))
                .anyMatch(row -> row.getFirst().equals("What works"))
                .allSatisfy(row -> assertThat(row.subList(1, 7)).noneMatch(cell -> cell.matches("[1-4]")));
    }

    @Test
    @SignedIn("officer")
    void the_page_of_the_borough_leads_here() {
        go(TransitionNavigation.BOROUGH);
        assertThat(words()).contains("Which support travels").contains("Evaluation of impact");
    }

    @Test
    @SignedIn("senco")
    void settings_do_not_see_the_borough() {
        refused(PATH);
    }
}
