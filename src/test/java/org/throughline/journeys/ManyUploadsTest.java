package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.SomebodyElse;

/** Whatever somebody signed in uploads, the page of somebody else answers. */
class ManyUploadsTest extends Journey {

    private static final String UPLOAD = """
            (count) => {
              const target = document.querySelector('vaadin-upload').target;
              const file = new Blob([new Uint8Array(50 * 1024 * 1024 - 1000)]);
              window.uploads = Promise.all(Array.from({ length: count }, () => {
                const form = new FormData();
                form.append('file', file, 'pack.zip');
                return fetch(target, { method: 'POST', body: form }).then((answer) => answer.status, () => 0);
              }));
            }
            """;

    private Page atUpload(String username, String path) {
        Page page = browser.page(1280);
        Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
        page.navigate(path);
        page.locator("vaadin-upload").waitFor();
        return page;
    }

    @Test
    void twelve_of_fifty_megabytes_at_once_stop_nobody() throws IOException {
        Page page = atUpload("officer", "/runs/upload");
        SomebodyElse.isAnsweredSoon(address());
        page.evaluate(UPLOAD, 12);
        SomebodyElse.isAnsweredSoon(address());
        Object statuses = page.evaluate("() => window.uploads");
        Assertions.assertThat((List<?>) statuses).as("each was answered").hasSize(12);
        SomebodyElse.isAnsweredSoon(address());
        page.reload();
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void a_list_of_nothing_but_commas_is_refused_in_words_and_stops_nobody() throws IOException {
        Page page = atUpload("dsl", "/safeguarding");
        SomebodyElse.isAnsweredSoon(address());
        byte[] commas = (",".repeat(12) + "\n").repeat(400_000).getBytes(StandardCharsets.UTF_8);
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("list.csv", "text/csv", commas));
        SomebodyElse.isAnsweredSoon(address());
        assertThat(page.locator("main > [role=alert]")).containsText("more than 20,000 lines");
    }
}
