package org.throughline.shared;

/** Patterns for {@code like} in SQL from what people type. */
public final class LikePattern {

    private LikePattern() {}

    /** A pattern that finds a text anywhere, taken literally. */
    public static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
