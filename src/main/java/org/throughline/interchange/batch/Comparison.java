package org.throughline.interchange.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FoundLine;

/**
 * A file's values against those on record, and against what files said last: what differs from both was typed by a
 * person and is kept.
 */
final class Comparison {

    private Comparison() {}

    /**
     * In what a file and the record differ.
     *
     * @param found what the file says
     * @param held what is on record
     * @param before what files said last; empty where none did
     */
    static List<FieldChange> changes(Map<String, String> found, Map<String, String> held, Map<String, String> before) {
        List<FieldChange> changes = new ArrayList<>();
        found.forEach((field, value) -> {
            String now = held.getOrDefault(field, "");
            if (!value.equals(now)) {
                // what nobody ever filled in is nobody's correction
                boolean isTyped = !now.isEmpty() && !now.equals(before.get(field));
                changes.add(new FieldChange(field, now, value, isTyped));
            }
        });
        return List.copyOf(changes);
    }

    /** The values to write. */
    static Map<String, String> accepted(List<FieldChange> changes, boolean overwrites) {
        Map<String, String> accepted = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> overwrites || !change.isTyped())
                .forEach(change -> accepted.put(change.field(), change.found()));
        return accepted;
    }

    /** What writing them does to something on record. */
    static Effect effect(List<FieldChange> changes, boolean overwrites) {
        return accepted(changes, overwrites).isEmpty() ? Effect.LEFT : Effect.CHANGED;
    }

    /** A line against what is on record of what it means. */
    static ImportStore.Compared compared(
            FoundLine line,
            LineChoice choice,
            boolean overwrites,
            UUID target,
            Map<UUID, Map<String, String>> held,
            Map<UUID, Map<String, String>> before) {
        List<FieldChange> changes =
                changes(line.fields(), held.getOrDefault(target, Map.of()), before.getOrDefault(target, Map.of()));
        Effect alone = effectAlone(line, choice);
        return new ImportStore.Compared(
                line,
                changes,
                alone == Effect.REFUSED || choice.what() == LineChoice.What.LEAVE
                        ? alone
                        : effect(changes, overwrites || choice.overwrites()));
    }

    /** What on record a line means, as proposed or chosen; null for something new and where nobody has decided. */
    static @Nullable UUID target(FoundLine line, LineChoice choice) {
        return switch (choice.what()) {
            case AS_PROPOSED, LEAVE -> line.target();
            case MATCH -> choice.match();
            case KEEP_BOTH -> null;
        };
    }

    /** What a line does that means nothing on record, or is refused or left out. */
    static Effect effectAlone(FoundLine line, LineChoice choice) {
        if (line.isRefused()) {
            return Effect.REFUSED;
        }
        return switch (choice.what()) {
            case LEAVE -> Effect.LEFT;
            case KEEP_BOTH -> Effect.ADDED;
            case MATCH, AS_PROPOSED ->
                line.candidates().isEmpty() || choice.what() == LineChoice.What.MATCH ? Effect.ADDED : Effect.UNDECIDED;
        };
    }
}
