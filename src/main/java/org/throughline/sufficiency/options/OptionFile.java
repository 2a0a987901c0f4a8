package org.throughline.sufficiency.options;

import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions and results as text, for the database. */
final class OptionFile {

    private static final int FOLLOWED_BEFORE = 15;

    static final StoredJson<Question> QUESTION = new StoredJson<>(new TypeReference<>() {});

    /** Version 2 says in which year something opens, and what other futures say. */
    static final StoredJson<InvestmentOption.Result> RESULT =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED, OptionFile::withYearsAndFutures);

    private OptionFile() {}

    private static JsonNode withYearsAndFutures(JsonNode before) {
        ObjectNode result = (ObjectNode) before;
        result.put("followed", FOLLOWED_BEFORE);
        result.putArray("regrets");
        for (JsonNode each : result.get("options")) {
            ObjectNode option = (ObjectNode) each;
            JsonNode names = option.get("openings");
            ArrayNode openings = option.putArray("openings");
            names.forEach(name -> openings.addObject().put("name", name.stringValue()));
        }
        return result;
    }
}
