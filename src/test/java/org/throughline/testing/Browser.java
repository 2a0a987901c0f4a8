package org.throughline.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real headless Chromium. */
public final class Browser implements AutoCloseable {

    /** How long something may take to appear on a machine that runs other tests beside. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** axe rules that Vaadin's own components break, with the selector of the element and the upstream issue. */
    private static final List<Known> KNOWN = List.of(
            // the client's own indicator stands outside every landmark; no upstream issue found
            new Known("region", "vaadin-connection-indicator"));

    private record Known(String rule, String selector) {}

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(Path executable, String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage",
                                "--no-first-run")));
    }

    /** Opens the machine's Chromium; without one the test is skipped, or fails where nothing may be missing. */
    public static Browser open(String address) {
        Optional<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return new Browser(Needed.orSkip(found, "A Chromium browser (Debian package chromium)"), address);
    }

    /** A page of its own session, this many CSS pixels wide, on a light screen. */
    public Page page(int width) {
        return page(width, ColorScheme.LIGHT);
    }

    /** A page of its own session, this many CSS pixels wide, on a machine that is set to light or dark. */
    public Page page(int width, ColorScheme colours) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setAcceptDownloads(true)
                .setColorScheme(colours)
                .setViewportSize(width, 900));
        return context.newPage();
    }

    /** Waits until the page has told the service all it has to tell and shows the answer. */
    public static void settle(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /** Signs in by the form. */
    public static void signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").first().fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(Pattern.compile(".*/(?!login).*$"));
        page.locator("#sign-out").waitFor();
    }

    /** What axe finds serious or critical on a page, as lines; empty when nothing. */
    public static List<String> seriousFaults(Page page) {
        return faults(page).stream()
                .filter(fault -> fault.contains("(serious)") || fault.contains("(critical)"))
                .toList();
    }

    /** Everything that axe finds on a page and that is ours, as lines; empty when nothing. */
    public static List<String> faults(Page page) {
        List<String> found = look(page);
        if (found.stream().noneMatch(fault -> fault.endsWith("[:root]"))) {
            return found;
        }
        // something went while it was looked at, such as the columns of a list that turns narrow: look again
        settle(page);
        return look(page);
    }

    private static List<String> look(Page page) {
        return faults(
                axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** Where words do not stand out enough from what is behind them, as lines; empty when nowhere. */
    public static List<String> contrastFaults(Page page) {
        return faults(axe(page).withRules(List.of("color-contrast")));
    }

    /** Looks within the page itself, which has no frames of strangers, and tells nothing of what is as it should be. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(onlyFaults).setLegacyMode(true);
    }

    private static List<String> faults(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .filter(node -> KNOWN.stream()
                                .noneMatch(known -> known.rule().equals(rule.getId())
                                        && node.getTarget().toString().contains(known.selector())))
                        .map(node -> rule.getId() + " (" + rule.getImpact() + ") at " + node.getTarget()))
                .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
