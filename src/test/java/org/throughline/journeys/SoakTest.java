package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** A day of people who come and go: what they leave behind does not add up. */
@Tag("long")
class SoakTest extends Journey {

    private static final int WARM = 20;
    private static final int PEOPLE = 100;
    private static final long MOST_MORE = 150L * 1024 * 1024;
    private static final List<String> PATHS = List.of("/", "/children", "/provisions", "/runs", "/runs/new");

    @Test
    void memory_stays_level_over_many_who_sign_in_look_around_and_leave() {
        come(WARM);
        long before = used();
        come(PEOPLE);
        assertThat(used() - before).as("bytes more after %d people", PEOPLE).isLessThan(MOST_MORE);
    }

    private void come(int people) {
        for (int person = 0; person < people; person++) {
            Page page = browser.page(1280);
            Browser.signIn(page, "officer", DemonstrationBorough.PASSWORD);
            for (String path : PATHS) {
                page.navigate(path);
                page.locator("h1").first().waitFor();
            }
            page.locator("#sign-out").click();
            page.waitForURL("**/login*");
            page.context().close();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
