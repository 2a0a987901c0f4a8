package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The first page: what waits, and what a person can do. */
class HomeViewTest extends ScreenTest {

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String lead() {
        return find(Paragraph.class).withId("day-lead").single().getText();
    }

    @Test
    @SignedIn("senco")
    void a_senco_is_led_to_records_and_to_nothing_of_the_authority() {
        go("", HomeView.class);
        assertThat(links()).contains("transitions/start", "incoming").doesNotContain("runs", "forecasts", "users");
    }

    @Test
    @SignedIn("officer")
    void an_officer_is_led_to_matching_and_children() {
        go("", HomeView.class);
        assertThat(links()).contains("runs", "children", "provisions").doesNotContain("forecasts", "users");
    }

    @Test
    @SignedIn("planner")
    void a_planner_is_led_to_forecasts_and_to_no_child() {
        go("", HomeView.class);
        assertThat(links()).contains("forecasts", "provisions").doesNotContain("children", "runs", "users");
    }

    @Test
    @SignedIn("admin")
    void an_administrator_is_led_to_users_and_the_trail() {
        go("", HomeView.class);
        assertThat(links()).contains("users", "audit").doesNotContain("children", "runs", "forecasts");
    }

    @Test
    @SignedIn("admin")
    void it_says_how_much_waits() {
        go("");
        assertThat(lead()).matches("(?s).+\\. .*(wait|waits|Nothing).*");
        assertThat(words()).contains("A named officer decides");
    }

    @Test
    @WithAnonymousUser
    void nobody_gets_there_without_signing_in() {
        go("", LoginView.class);
    }
}
