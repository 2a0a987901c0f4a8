package org.throughline.casework.prefer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.placement.Preference;

/**
 * What a family has typed, as the answer that it is.
 *
 * @param words what is typed, by field and position
 */
public record FamilyAnswer(Map<Key, String> words) {

    /** How many schools a family can ask for on its page. An officer can record more. */
    public static final int MOST = 3;

    /**
     * A field of the page.
     *
     * @param field which
     * @param position 0 for what is asked once, else the rank from 1 to {@value #MOST}
     */
    public record Key(FamilyField field, int position) {

        /** Refuses what the page does not have. */
        public Key {
            boolean isOnce = field.compareTo(FamilyField.PLACE) < 0;
            if (isOnce ? position != 0 : position < 1 || position > MOST) {
                throw new IllegalArgumentException("The page has no " + field + " at " + position);
            }
        }

        /** A field that is asked once. */
        public static Key of(FamilyField field) {
            return new Key(field, 0);
        }
    }

    /** Copies the map. */
    public FamilyAnswer {
        words = Map.copyOf(words);
    }

    /** What is typed in a field; blank for nothing. */
    public String of(FamilyField field, int position) {
        return words.getOrDefault(new Key(field, position), "").strip();
    }

    /** Whether schools are asked for; empty where that is not said yet. */
    public Optional<AnswerKind> kind() {
        return Arrays.stream(AnswerKind.values())
                .filter(kind -> !kind.own().isBlank() && kind.name().equals(of(FamilyField.KIND, 0)))
                .findFirst();
    }

    /** Who answers; empty where that is not said yet. */
    public Optional<AnsweredBy> from() {
        return Arrays.stream(AnsweredBy.values())
                .filter(from -> from.name().equals(of(FamilyField.FROM, 0)))
                .findFirst();
    }

    /** What is missing before it can be sent, as sentences. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (kind().isEmpty()) {
            missing.add("Choose whether you want to ask for a school or setting");
        }
        if (kind().equals(Optional.of(AnswerKind.PREFERENCES))) {
            for (int rank = 1; rank <= MOST; rank++) {
                boolean hasNone = preference(rank).isEmpty();
                if (hasNone && !(of(FamilyField.TOWN, rank) + of(FamilyField.REASONS, rank)).isEmpty()) {
                    missing.add("School " + rank + ": choose the school or write its name, or delete the reasons");
                }
            }
        }
        if (from().isEmpty()) {
            missing.add("Choose who you are");
        }
        if (kind().isPresent()) {
            missing.addAll(AnswerRecorder.missing(given(LocalDate.EPOCH)));
        }
        return List.copyOf(missing);
    }

    /** The answer. What was typed for schools and then not asked for is not part of it. */
    AnswerGiven given(LocalDate receivedOn) {
        AnswerKind kind = kind().orElse(AnswerKind.NO_PREFERENCE);
        List<AnswerGiven.Wanted> wanted = new ArrayList<>();
        for (int rank = 1; rank <= MOST && kind == AnswerKind.PREFERENCES; rank++) {
            String reasons = of(FamilyField.REASONS, rank);
            preference(rank).ifPresent(asked -> wanted.add(new AnswerGiven.Wanted(asked, reasons)));
        }
        return new AnswerGiven(
                kind,
                receivedOn,
                from().orElse(AnsweredBy.PARENT),
                of(FamilyField.WHO, 0),
                of(FamilyField.WORDS, 0),
                List.copyOf(wanted));
    }

    /** What is asked for at a rank; a name that was typed goes before a school that was chosen. */
    private Optional<Preference> preference(int rank) {
        String name = of(FamilyField.NAME, rank);
        if (!name.isEmpty()) {
            return Optional.of(new Preference.Unlisted(name, of(FamilyField.TOWN, rank)));
        }
        return id(of(FamilyField.PLACE, rank)).map(Preference.Listed::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
