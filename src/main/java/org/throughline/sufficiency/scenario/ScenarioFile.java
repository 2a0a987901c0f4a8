package org.throughline.sufficiency.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes and results as text, for the database. */
public final class ScenarioFile {

    /** The changes of a scenario; version 2 is written as version 1. */
    public static final StoredJson<List<Change>> CHANGES =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED, UnaryOperator.identity());

    /** Version 2 has the gaps of a matching. */
    static final StoredJson<ScenarioResult> RESULT = new StoredJson<>(
            new TypeReference<>() {}, StoredJson.VERSION_ADDED, ScenarioFile::withoutGapsCountedByHand);

    private ScenarioFile() {}

    /** Gaps in which places were shared out by need and year groups say nothing that can be held against today's. */
    private static JsonNode withoutGapsCountedByHand(JsonNode node) {
        if (node instanceof ObjectNode result && result.has("gaps")) {
            result.putArray("gaps");
        }
        return node;
    }
}
