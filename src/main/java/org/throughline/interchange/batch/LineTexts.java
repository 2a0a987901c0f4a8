package org.throughline.interchange.batch;

import java.util.List;
import java.util.Map;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FoundLine;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Lines and fields as text, for the database. */
final class LineTexts {

    private static final StoredJson JSON = new StoredJson(List.of());
    private static final TypeReference<FoundLine> LINE = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private LineTexts() {}

    static String of(FoundLine line) {
        return JSON.write(line, LINE);
    }

    static FoundLine line(String text) {
        return JSON.read(text, LINE);
    }

    static String of(List<FieldChange> changes) {
        return JSON.write(changes, CHANGES);
    }

    static List<FieldChange> changes(String text) {
        return JSON.read(text, CHANGES);
    }

    static String of(Map<String, String> fields) {
        return JSON.write(fields, FIELDS);
    }

    static Map<String, String> fields(String text) {
        return JSON.read(text, FIELDS);
    }
}
