package org.throughline.transitions.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences that a setting has used before, without any that name a child. */
public final class Phrases {

    private static final int MOST = 8;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 160;

    private Phrases() {}

    /** The sentences used most, most used first, at most eight. */
    public static List<String> of(Collection<String> texts, Collection<String> names) {
        Set<String> words = names.stream()
                .flatMap(name -> Arrays.stream(name.split("[\\s'’-]+")))
                .filter(word -> word.length() > 1)
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
        Map<String, Integer> used = new LinkedHashMap<>();
        for (String text : texts) {
            for (String sentence : text.split("(?<=[.!?;])\\s+|\\n+")) {
                String clean = sentence.strip();
                if (clean.length() >= SHORTEST && clean.length() <= LONGEST && !namesSomebody(clean, words)) {
                    used.merge(clean, 1, Integer::sum);
                }
            }
        }
        return used.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean namesSomebody(String sentence, Set<String> names) {
        return Arrays.stream(sentence.toLowerCase(Locale.UK).split("[^\\p{L}]+"))
                .anyMatch(names::contains);
    }
}
