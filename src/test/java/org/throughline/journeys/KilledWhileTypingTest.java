package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.FreshFolder;

/** The service dies while somebody types: at most the last two seconds are lost. */
class KilledWhileTypingTest {

    private static final Path HOME = FreshFolder.named("killed-while-typing");
    private static final Duration MOST_LOST = Duration.ofSeconds(2);
    private static final int MILLIS_A_KEY = 100;

    private final List<OwnService> services = new ArrayList<>();

    @AfterEach
    void no_process_is_left() {
        services.forEach(OwnService::close);
    }

    private String service() {
        services.add(OwnService.start(HOME));
        return services.getLast().address();
    }

    private static Page open(Browser browser, String path) {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        page.navigate(path);
        return page;
    }

    /** What dies. */
    private enum Victim {
        SERVICE,
        DATABASE
    }

    private void kill(Victim victim) {
        Process service = services.getLast().process();
        if (victim == Victim.DATABASE) {
            List<ProcessHandle> databases = service.descendants()
                    .filter(each -> each.info().command().orElse("").contains("mariadbd"))
                    .toList();
            assertThat(databases).hasSize(1);
            databases.forEach(database -> {
                database.destroyForcibly();
                database.onExit().join();
            });
        } else {
            service.destroyForcibly().onExit().join();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(900)
    void at_most_two_seconds_of_typing_are_lost_when_something_is_killed(Victim victim) {
        String record;
        String typed;
        String address = service();
        try (Browser browser = Browser.open(address)) {
            Page page = open(browser, "/transitions?state=DRAFT");
            page.locator("vaadin-grid a").first().click();
            page.locator(".tl-identity").waitFor();
            record = URI.create(page.url()).getPath();
            Locator field = page.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true));
            field.fill("");
            field.click();
            typed = "abcdefghij".repeat(8);
            page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(MILLIS_A_KEY));
            Locator state = page.locator(".tl-answer", new Page.LocatorOptions().setHas(field))
                    .locator(".tl-answer-state");
            String before = state.textContent();
            kill(victim);
            if (victim == Victim.DATABASE) {
                // it starts itself again, and what was typed is saved with the next key
                field.press("End");
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInSameThread()
                        .until(() -> {
                            page.keyboard().type("!");
                            page.waitForTimeout(1_500);
                            String now = state.textContent();
                            return now.startsWith("Saved at") && !now.equals(before);
                        });
                kill(Victim.SERVICE);
            }
        }
        String again = service();
        try (Browser browser = Browser.open(again)) {
            Page page = open(browser, record);
            page.locator(".tl-identity").waitFor();
            String kept = page.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
            assertThat(typed).startsWith(kept.replaceAll("!+$", ""));
            if (victim == Victim.DATABASE) {
                assertThat(kept).startsWith(typed + "!");
            }
            assertThat(Duration.ofMillis((long) MILLIS_A_KEY * (typed.length() - kept.length())))
                    .as("typed %d, kept %d", typed.length(), kept.length())
                    .isLessThanOrEqualTo(MOST_LOST);
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(900)
    void of_the_sheet_of_a_class_too_at_most_two_seconds_are_lost(Victim victim) {
        String typed = "abcdefghij".repeat(6);
        String address = service();
        String cell;
        try (Browser browser = Browser.open(address)) {
            Page page = open(browser, "/transitions/class");
            Locator field = page.locator("throughline-sheet td input").first();
            field.waitFor();
            cell = field.getAttribute("aria-label");
            field.fill("");
            field.click();
            page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(MILLIS_A_KEY));
            kill(victim);
            if (victim == Victim.DATABASE) {
                // it starts itself again, and what was typed is saved without another key
                Locator state = page.locator("throughline-sheet [role=status]");
                assertThat(state)
                        .not()
                        .containsText("Saving", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
                assertThat(state)
                        .not()
                        .containsText("not saved", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
                kill(Victim.SERVICE);
            }
        }
        String again = service();
        try (Browser browser = Browser.open(again)) {
            Page page = open(browser, "/transitions/class");
            Locator field = page.getByLabel(cell, new Page.GetByLabelOptions().setExact(true));
            field.waitFor();
            String kept = field.inputValue();
            assertThat(typed).startsWith(kept);
            Duration lost = Duration.ofMillis((long) MILLIS_A_KEY * (typed.length() - kept.length()));
            assertThat(lost)
                    .as("typed %d, kept %d", typed.length(), kept.length())
                    .isLessThanOrEqualTo(victim == Victim.DATABASE ? Duration.ZERO : MOST_LOST);
        }
    }
}
