package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.testing.Browser;

/** What the other roles see, in a real browser, and that each screen is free of serious faults. */
class OtherRolesJourneyTest extends Journey {

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    private void sees(String username, Map<String, String> headings) {
        Page page = browser.page(1280);
        Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
        headings.forEach((path, heading) -> {
            page.navigate(path);
            assertThat(page.locator("h1")).hasText(Pattern.compile(heading));
            assertThat(Browser.seriousFaults(page)).as(username + " " + path).isEmpty();
        });
    }

    @Test
    void a_senco_a_planner_and_an_administrator_see_their_screens_and_no_others() {
        sees("senco", Map.of("/", "My day", "/children", "Children with", "/runs", "You cannot open this page"));
        sees(
                "planner",
                Map.of("/", "My day", "/provisions", "Provision register", "/children", "You cannot open this page"));
        sees(
                "admin",
                Map.of(
                        "/",
                        "My day",
                        "/users",
                        "Users",
                        "/provisions",
                        "You cannot open this page",
                        "/gone",
                        "not found"));
    }

    @Test
    void the_sign_in_page_says_when_the_password_is_wrong_and_is_accessible() {
        Page page = browser.page(1280);
        page.navigate("/login?error");
        assertThat(page.locator("vaadin-login-form")).containsText("The username or the password is not right");
        assertThat(Browser.seriousFaults(page)).isEmpty();
    }

    @Test
    void an_officer_compares_two_runs() {
        UUID one = ended("Compare one", 20);
        UUID two = ended("Compare two", 900);
        sees(
                "officer",
                Map.of(
                        "/runs/compare",
                        "Compare two runs",
                        "/runs/compare?a=" + one + "&b=" + two,
                        "Compare two runs"));
        Page page = browser.page(320);
        Browser.signIn(page, "officer", DemonstrationBorough.PASSWORD);
        for (String path : List.of(
                "/runs/compare?a=" + one + "&b=" + two,
                "/runs/" + one,
                "/runs/" + one + "/children",
                "/runs/" + one + "/contested",
                "/runs/" + one + "/provisions",
                "/runs/" + one + "/children/P00001")) {
            page.navigate(path);
            page.locator("h1").waitFor();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            assertThat(Browser.seriousFaults(page)).as(path).isEmpty();
        }
    }

    private UUID ended(String name, long steps) {
        UUID id = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(
                        GeneratedProblems.borough(21, 60, 12, 0.05),
                        new RunRequest(name, Profile.BOROUGH_FIRST, null, 60, steps, 3)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.find(id).orElseThrow().status().isOver()));
        return id;
    }
}
