package org.throughline.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a person wants the screens to look in this browser. It is kept in a cookie and not with the person: the machine
 * in the staff room and the one at home have different light.
 *
 * @param colours light or dark
 * @param lists how close the rows of lists stand
 */
record Display(Colours colours, Lists lists) {

    /** What somebody sees who has chosen nothing. */
    static final Display USUAL = new Display(Colours.DEVICE, Lists.COMFORTABLE);

    static final String COOKIE = "throughline-display";

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    /** Light or dark. */
    enum Colours {
        DEVICE("As this device is set", "light dark"),
        LIGHT("Light", "light"),
        DARK("Dark", "dark");

        private final String label;
        private final String scheme;

        Colours(String label, String scheme) {
            this.label = label;
            this.scheme = scheme;
        }

        String label() {
            return label;
        }

        /** The value of the property color-scheme. */
        String scheme() {
            return scheme;
        }
    }

    /** How close the rows of lists stand. */
    enum Lists {
        COMFORTABLE("Comfortable"),
        DENSE("Dense: more rows at once");

        private final String label;

        Lists(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** The word by which the style file knows it. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the browser of a request has kept; what it has not kept, or what is no choice of ours, is as usual. */
    static Display of(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> parse(Objects.requireNonNullElse(cookie.getValue(), "")))
                .orElse(USUAL);
    }

    static Display parse(String kept) {
        List<String> words = List.of(kept.split("\\.", -1));
        Display display = USUAL;
        for (Colours colours : Colours.values()) {
            display = words.contains(colours.name()) ? display.with(colours) : display;
        }
        for (Lists lists : Lists.values()) {
            display = words.contains(lists.name()) ? display.with(lists) : display;
        }
        return display;
    }

    Display with(Colours other) {
        return new Display(other, lists);
    }

    Display with(Lists other) {
        return new Display(colours, other);
    }

    /** The cookie that keeps it for a year. */
    Cookie cookie(boolean secure) {
        Cookie cookie = new Cookie(COOKIE, colours.name() + "." + lists.name());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
