package org.throughline.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The hands of somebody at a keyboard and a mouse, and what they do: a click is one interaction, a key that chooses or
 * moves is one, a paste is one, and words that are typed into one field are one, whatever their number.
 */
final class Hands {

    /** Characters typed in a minute. */
    private static final int CHARACTERS_A_MINUTE = 200;

    private static final double SECONDS_A_CHARACTER = 60.0 / CHARACTERS_A_MINUTE;
    /** To find a thing with the mouse and click it. */
    private static final double SECONDS_A_CLICK = 2;
    /** To choose a key, or a paste. */
    private static final double SECONDS_A_KEY = 0.5;

    private final Page page;
    private int clicks;
    private int keys;
    private int pastes;
    private int entries;
    private int characters;

    Hands(Page page) {
        this.page = page;
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    void click(Locator what) {
        what.click();
        clicks++;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    void type(String words) {
        page.keyboard().type(words);
        entries++;
        characters += words.length();
    }

    /** Pastes what was copied elsewhere. */
    void paste(String copied) {
        page.evaluate("text => navigator.clipboard.writeText(text)", copied);
        page.keyboard().press("Control+V");
        pastes++;
    }

    int interactions() {
        return clicks + keys + pastes + entries;
    }

    /** The seconds that it takes, at 200 characters a minute, two seconds a click and half a second a key or paste. */
    double seconds() {
        return characters * SECONDS_A_CHARACTER + clicks * SECONDS_A_CLICK + (keys + pastes) * SECONDS_A_KEY;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys, " + pastes + " pastes, " + entries + " entries of " + characters
                + " characters: " + interactions() + " interactions, " + Math.round(seconds()) + " s";
    }
}
