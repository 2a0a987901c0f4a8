package org.throughline.sufficiency.scenario;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes and results as text, for the database. */
final class ScenarioFile {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            // a record is written by its components, whatever else it can tell
            .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
            .build();

    private ScenarioFile() {}

    static String text(List<Change> changes) {
        return JSON.writerFor(CHANGES).writeValueAsString(changes);
    }

    static List<Change> changes(String text) {
        return JSON.readValue(text, CHANGES);
    }

    static String text(ScenarioResult result) {
        return JSON.writeValueAsString(result);
    }

    static ScenarioResult result(String text) {
        return JSON.readValue(text, ScenarioResult.class);
    }

    static String text(BestSet.Result result) {
        return JSON.writeValueAsString(result);
    }

    static BestSet.Result bestSet(String text) {
        return JSON.readValue(text, BestSet.Result.class);
    }
}
