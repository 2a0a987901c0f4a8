package org.throughline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of {@code frontend/styles/tokens.css}, and how well two of them are told apart. */
public final class Tokens {

    /** The file with every colour. */
    public static final Path FILE = Path.of("frontend/styles/tokens.css");

    private static final Pattern COLOUR =
            Pattern.compile("--tl-([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private final Map<String, String[]> colours = new LinkedHashMap<>();

    private Tokens(String css) {
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), new String[] {matcher.group(2), matcher.group(3)});
        }
    }

    /** The colours as they stand in the file. */
    public static Tokens read() throws IOException {
        return new Tokens(Files.readString(FILE));
    }

    /** A colour without its prefix, such as {@code text}, as #rrggbb. */
    public String colour(String name, boolean dark) {
        return Objects.requireNonNull(colours.get(name), name)[dark ? 1 : 0];
    }

    /** Every light colour by its name. */
    public Map<String, String> light() {
        Map<String, String> light = new LinkedHashMap<>();
        colours.forEach((name, values) -> light.put(name, values[0]));
        return light;
    }

    /** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
