package org.throughline.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Search as people type: every word must be found, in any order and anywhere in a word; apostrophes of every kind,
 * hyphens, accents and case make no difference.
 */
public final class NameSearch {

    private static final String APOSTROPHES = "'\u2018\u2019\u02bc\u0060\u00b4\u2032";

    private final List<String> words;

    /** A search for what somebody typed; blank finds everything. */
    public NameSearch(String typed) {
        words = Arrays.stream(folded(typed).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a text is found. */
    public boolean finds(String text) {
        String folded = folded(text);
        return words.stream().allMatch(folded::contains);
    }

    /** Whether nothing was typed, so that everything is found. */
    public boolean isBlank() {
        return words.isEmpty();
    }

    /**
     * The condition of SQL that finds the same, beginning with " and"; blank where nothing was typed.
     *
     * @param columns columns to look in, as the query names them; part of the program
     */
    public String condition(String... columns) {
        StringBuilder condition = new StringBuilder();
        for (String parameter : parameters().keySet()) {
            condition.append(" and ").append(column(columns)).append(" like :").append(parameter);
        }
        return condition.toString();
    }

    /** The values of the condition by their names. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int index = 0; index < words.size(); index++) {
            parameters.put("word" + index, LikePattern.containing(words.get(index)));
        }
        return parameters;
    }

    private static String column(String... columns) {
        String text = "concat_ws(' ', " + String.join(", ", columns) + ")";
        for (char apostrophe : APOSTROPHES.toCharArray()) {
            text = "replace(" + text + ", '" + (apostrophe == '\'' ? "''" : apostrophe) + "', '')";
        }
        return "replace(replace(" + text + ", '-', ' '), '\u2010', ' ') collate utf8mb4_unicode_ci";
    }

    /** A text in which apostrophes, hyphens, accents and case make no difference. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[" + APOSTROPHES + "]", "")
                .replaceAll("[-\u2010-\u2015]", " ")
                .toLowerCase(Locale.ROOT);
    }
}
