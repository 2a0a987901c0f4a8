package org.throughline.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as text for the database, each with the version of its form. When names of a form change, a step that lifts a
 * text from the version before is added; what was written by every earlier version stays readable.
 *
 * <p>Text without a version is of version 0: what was written until 26 November 2026.
 *
 * @param <T> what a text holds
 */
public final class StoredJson<T> {

    /** Lifts a text to version 1 where that only adds the version. */
    public static final UnaryOperator<JsonNode> VERSION_ADDED = UnaryOperator.identity();

    private static final String VERSION = "version";
    private static final String CONTENT = "content";

    private static final JsonMapper JSON = JsonMapper.builder()
            // a record is written by its components, whatever else it can tell
            .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final TypeReference<T> type;
    private final List<UnaryOperator<JsonNode>> lifts;

    /**
     * A form of text.
     *
     * @param type what it holds
     * @param lifts how a text is lifted from version 0 to 1, from 1 to 2 and so on; the newest version is their number
     */
    @SafeVarargs
    public StoredJson(TypeReference<T> type, UnaryOperator<JsonNode>... lifts) {
        this.type = type;
        this.lifts = List.of(lifts);
    }

    /** A value as text of the newest version. */
    public String write(T value) {
        ObjectNode text = JSON.createObjectNode();
        text.put(VERSION, lifts.size());
        text.set(CONTENT, JSON.readTree(JSON.writerFor(type).writeValueAsString(value)));
        return JSON.writeValueAsString(text);
    }

    /**
     * The value that a text of any version holds.
     *
     * @throws IllegalStateException when the text is of a version that this service does not know yet
     */
    public T read(String text) {
        JsonNode node = JSON.readTree(text);
        int version = 0;
        if (node.isObject() && node.size() == 2 && node.path(VERSION).isInt() && node.has(CONTENT)) {
            version = node.get(VERSION).asInt();
            node = node.get(CONTENT);
        }
        known(version, lifts.size());
        for (UnaryOperator<JsonNode> lift : lifts.subList(version, lifts.size())) {
            node = lift.apply(node);
        }
        return JSON.readerFor(type).readValue(node);
    }

    /**
     * Checks that something stored is of a version that this service reads.
     *
     * @throws IllegalStateException when it is not, with what to do as a sentence
     */
    public static void known(int version, int newest) {
        if (version > newest) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "This was stored by a newer version of the service (form %d; this one reads up to %d). Update the"
                            + " service to read it.",
                    version,
                    newest));
        }
    }
}
