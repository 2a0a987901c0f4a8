package org.throughline.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.throughline.testing.Browser;

/** A screen that is open, and what is wrong with it for somebody who reads, hears or hits it differently. */
final class Screen {

    /** Links inside a sentence may be as low as their line (WCAG 2.5.8, inline). */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('main button, main a, main vaadin-button, main vaadin-checkbox,'
                + ' main vaadin-radio-button, main vaadin-details-summary, nav a, header a, vaadin-menu-bar-button')]
              .filter(e => e.checkVisibility() && !e.closest('p, dd, td, th, .tl-notice, vaadin-grid, vaadin-grid-cell-content'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
              .map(([e, box]) => (e.textContent || e.tagName).trim() + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))
            """;

    /** Text in a box that hides what does not fit; what people type may run out of its field. */
    private static final String CUT = """
            async () => {
              // rows of lists take their height after their text
              await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
              const hides = (e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
                  || ['hidden', 'clip'].includes(getComputedStyle(e).overflowY);
              const parts = (e) => e.matches('vaadin-button') ? [...e.shadowRoot.querySelectorAll('[part=label]')] : [e];
              return [...document.querySelectorAll('main *, nav *, .tl-bar *')]
                .filter(e => e.checkVisibility() && e.textContent.trim()
                    && !e.closest('vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, [tabindex="0"].tl-table-scroll, svg,'
                        + ' .leaflet-container, style, input, textarea'))
                .flatMap(parts)
                .filter(e => hides(e) && e.getBoundingClientRect().width > 1
                    && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2))
                .filter(e => !e.matches('vaadin-grid, vaadin-details'))
                .map(e => e.tagName.toLowerCase() + ' ' + (e.textContent.trim() || e.getRootNode().host?.textContent || '').slice(0, 40));
            }
            """;

    private static final String WIDER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What a reader may set without losing anything (WCAG 1.4.12). */
    private static final String SPACED = """
            () => {
              const style = document.createElement('style');
              style.id = 'test-spacing';
              style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
                  + ' word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
              document.head.append(style);
            }
            """;

    private static final String NOT_SPACED = "() => document.getElementById('test-spacing').remove()";
    private static final String TWICE = "() => { document.documentElement.style.fontSize = '200%'; }";
    private static final String ONCE = "() => { document.documentElement.style.fontSize = ''; }";

    /** Opens what is folded, and lets colours change at once. */
    private static final String UNFOLD = """
            () => {
              const still = (root) => {
                const style = document.createElement('style');
                style.textContent = '*, :host { transition: none !important; }';
                (root.head ?? root).append(style);
                root.querySelectorAll('*').forEach(e => { if (e.shadowRoot) { still(e.shadowRoot); } });
              };
              still(document);
              document.querySelectorAll('main vaadin-details').forEach(e => { e.opened = true; });
            }
            """;

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Screen(Page page) {
        this.page = page;
    }

    /** Opens a screen and tells what is wrong with it at the width that the page has. */
    static List<String> faults(Page page, String path) {
        page.navigate("/" + path);
        page.locator("h1").first().waitFor();
        Screen screen = new Screen(page);
        if (page.locator("h1").first().textContent().matches(".*(cannot open|not found).*")) {
            screen.faults.add("may not be opened");
        }
        page.evaluate(UNFOLD);
        screen.faults.addAll(Browser.faults(page));
        screen.fits("");
        screen.list("too small to hit", TOO_SMALL);
        page.evaluate(SPACED);
        screen.fits(" with text spaced out");
        page.evaluate(NOT_SPACED);
        if (page.viewportSize().width > 320) {
            page.evaluate(TWICE);
            screen.fits(" with text twice as large");
            page.evaluate(ONCE);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.contrastFaults(page).forEach(fault -> screen.faults.add("in the dark: " + fault));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        return screen.faults;
    }

    private void fits(String when) {
        int over = ((Number) page.evaluate(WIDER)).intValue();
        if (over > 1) {
            faults.add("wider than the page by " + over + when);
        }
        list("cut" + when, CUT);
    }

    private void list(String what, String script) {
        if (page.evaluate(script) instanceof List<?> things) {
            things.forEach(thing -> faults.add(what + ": " + thing));
        }
    }
}
