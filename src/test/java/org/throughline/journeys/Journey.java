package org.throughline.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.testing.Browser;
import org.throughline.testing.ServiceTest;

/** A test in a real browser against the running service. */
abstract class Journey extends ServiceTest {

    Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(address());
    }

    @AfterEach
    void close() {
        // none where the machine has no browser and the test was skipped
        if (browser != null) {
            browser.close();
        }
    }
}
