package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.pick;
import static org.throughline.journeys.Steps.says;
import static org.throughline.journeys.Steps.signInByKeyboard;
import static org.throughline.journeys.Steps.tabTo;
import static org.throughline.journeys.Steps.tabToChoice;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseStage;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;

/** A case from the panel to the final plan by keyboard alone, on a narrow screen. */
class CaseworkKeyboardTest extends Journey {

    private static final AcademicYear ENTRY = new AcademicYear(2044);

    @Autowired
    private Children children;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID child = new UUID(0, 0);
    private UUID opened = new UUID(0, 0);

    @BeforeEach
    void a_case_at_the_panel() {
        as(Roles.PLACEMENT_OFFICER, () -> {
            CaseFixture cases = CaseFixture.of(children, context);
            var known = cases.opened(ENTRY, "Keyboard");
            child = known.childId();
            opened = known.id();
            cases.allAtPanel(ENTRY);
            return true;
        });
    }

    @AfterEach
    void the_child_is_taken_away() {
        InventedChild.takeAway(jdbc, child);
    }

    private static void press(Page page, String name) {
        tabTo(page, name);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String label, String words) {
        tabTo(page, label);
        page.keyboard().type(words);
    }

    @Test
    void a_case_is_noted_decided_and_named_by_keyboard_alone() {
        Page page = browser.page(320);
        page.navigate("/login");
        signInByKeyboard(page, "officer");
        page.navigate("/cases/" + opened);
        assertThat(page.locator("h1")).hasText("Invented Keyboard");
        type(page, "Note", "Rang the family");
        press(page, "Save the note");
        says(page, "Saved the note");

        press(page, "Decide");
        assertThat(page.locator("h1")).hasText("Decide for Invented Keyboard");
        press(page, "Alternatives: open and read them before you decide");
        says(page, "What the family asks for");
        press(page, "Record the decision");
        assertThat(page.locator(".tl-errors").locator("visible=true")).containsText("Choose the setting to name");
        type(page, "Setting to name", "Underhill High");
        page.getByRole(AriaRole.OPTION).first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        tabTo(page, "Name it although every place there is taken");
        page.keyboard().press("Space");
        type(page, "Your reason", "The family has no other wish");
        press(page, "Record the decision");
        assertThat(page.locator("h1")).hasText("Invented Keyboard");
        says(page, "Underhill High");

        tabToChoice(page, "Next stage");
        pick(page, CaseStage.FINAL_NAMED.label());
        press(page, "Record the step");
        says(page, "Recorded: " + CaseStage.FINAL_NAMED.label());
        looksRight(page);
        assertThat(Objects.requireNonNull(
                        jdbc.queryForObject("select stage from casework_case where id = ?", String.class, opened)))
                .isEqualTo(CaseStage.FINAL_NAMED.name());
        assertThat(Browser.seriousFaults(page)).isEmpty();
    }
}
