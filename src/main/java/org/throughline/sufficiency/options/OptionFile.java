package org.throughline.sufficiency.options;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions and results as text, for the database. */
final class OptionFile {

    private static final int FOLLOWED_BEFORE = 15;

    private static final StoredJson QUESTIONS = new StoredJson(List.of());

    /** Version 1 only adds the version; version 2 says in which year something opens, and what other futures say. */
    private static final StoredJson RESULTS =
            new StoredJson(List.of(UnaryOperator.identity(), OptionFile::withYearsAndFutures));

    private static final TypeReference<Question> QUESTION = new TypeReference<>() {};
    private static final TypeReference<InvestmentOption.Result> RESULT = new TypeReference<>() {};

    private OptionFile() {}

    static String text(Question question) {
        return QUESTIONS.write(question, QUESTION);
    }

    static Question question(String text) {
        return QUESTIONS.read(text, QUESTION);
    }

    static String text(InvestmentOption.Result result) {
        return RESULTS.write(result, RESULT);
    }

    static InvestmentOption.Result result(String text) {
        return RESULTS.read(text, RESULT);
    }

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
