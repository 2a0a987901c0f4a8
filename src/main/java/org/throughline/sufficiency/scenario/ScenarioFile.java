package org.throughline.sufficiency.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes and results as text, for the database. */
public final class ScenarioFile {

    /** Version 1 only adds the version; version 2 has the gaps of a matching. */
    private static final StoredJson JSON =
            new StoredJson(List.of(UnaryOperator.identity(), ScenarioFile::withoutGapsCountedByHand));

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<ScenarioResult> RESULT = new TypeReference<>() {};

    private ScenarioFile() {}

    /** Gaps in which places were shared out by need and year groups say nothing that can be held against today's. */
    private static JsonNode withoutGapsCountedByHand(JsonNode node) {
        if (node instanceof ObjectNode result && result.has("gaps")) {
            result.putArray("gaps");
        }
        return node;
    }

    static String text(List<Change> changes) {
        return JSON.write(changes, CHANGES);
    }

    /** The changes that a text holds. */
    public static List<Change> changes(String text) {
        return JSON.read(text, CHANGES);
    }

    static String text(ScenarioResult result) {
        return JSON.write(result, RESULT);
    }

    static ScenarioResult result(String text) {
        return JSON.read(text, RESULT);
    }
}
