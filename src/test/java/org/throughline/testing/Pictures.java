package org.throughline.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.throughline.demo.DemonstrationBorough;

/**
 * Takes pictures of the screens of a running service, at 1280 and 320 pixels, light and dark: {@code Pictures ADDRESS
 * FOLDER USER PATH...}. Prints what axe finds on each.
 */
public final class Pictures {

    private Pictures() {}

    public static void main(String[] args) {
        try (Browser browser = Browser.open(args[0])) {
            for (int turn = 0; turn < 4; turn++) {
                int width = turn % 2 == 0 ? 1280 : 320;
                ColorScheme colours = turn < 2 ? ColorScheme.LIGHT : ColorScheme.DARK;
                Page page = browser.page(width, colours);
                Browser.signIn(page, args[2], DemonstrationBorough.PASSWORD);
                for (String path : List.of(args).subList(3, args.length)) {
                    page.navigate(path);
                    page.locator("h1").first().waitFor();
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
                    Path file = Path.of(
                            args[1],
                            (name.isEmpty() ? "home" : name) + "-" + width + (turn < 2 ? "" : "-dark") + ".png");
                    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                    Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                    System.out.println(file + " overflow " + overflow + " " + Browser.seriousFaults(page));
                }
            }
        }
    }
}
