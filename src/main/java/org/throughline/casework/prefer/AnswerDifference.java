package org.throughline.casework.prefer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed from one answer to the next, in words. */
public final class AnswerDifference {

    private AnswerDifference() {}

    /** Sentences that say what changed; "Nothing changed" where the same was said again. */
    public static List<String> between(PreferenceAnswer before, PreferenceAnswer after) {
        List<String> changes = new ArrayList<>();
        if (before.kind() != after.kind()) {
            changes.add(
                    after.kind().label() + ", before: " + before.kind().label().toLowerCase(java.util.Locale.UK));
        }
        after.choices().stream()
                .filter(each -> !before.asked().contains(each.preference()))
                .forEach(each -> changes.add("Added " + each.name()));
        before.choices().stream()
                .filter(each -> !after.asked().contains(each.preference()))
                .forEach(each -> changes.add("Removed " + each.name()));
        if (!kept(before, after).equals(kept(after, before))) {
            changes.add("Changed the order");
        }
        after.choices().stream()
                .filter(each -> same(before, each)
                        .filter(known -> !known.reasons().equals(each.reasons()))
                        .isPresent())
                .forEach(each -> changes.add("Changed the reasons for " + each.name()));
        if (!before.words().equals(after.words())) {
            changes.add("Changed what else is said");
        }
        return changes.isEmpty() ? List.of("Nothing changed") : List.copyOf(changes);
    }

    private static Optional<PreferenceAnswer.Chosen> same(PreferenceAnswer before, PreferenceAnswer.Chosen each) {
        return before.choices().stream()
                .filter(known -> known.preference().equals(each.preference()))
                .findFirst();
    }

    private static List<Object> kept(PreferenceAnswer one, PreferenceAnswer other) {
        return one.asked().stream()
                .filter(other.asked()::contains)
                .map(Object.class::cast)
                .toList();
    }
}
