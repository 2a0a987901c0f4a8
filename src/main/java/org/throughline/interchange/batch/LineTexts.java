package org.throughline.interchange.batch;

import java.util.List;
import java.util.Map;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.FoundLine;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Lines and fields as text, for the database. */
final class LineTexts {

    private static final StoredJson<FoundLine> LINE = new StoredJson<>(new TypeReference<>() {});
    private static final StoredJson<List<FieldChange>> CHANGES = new StoredJson<>(new TypeReference<>() {});
    private static final StoredJson<Map<String, String>> FIELDS = new StoredJson<>(new TypeReference<>() {});

    private static final StoredJson<FileHeadings> HEADINGS = new StoredJson<>(new TypeReference<>() {});

    private LineTexts() {}

    static String of(FileHeadings headings) {
        return HEADINGS.write(headings);
    }

    static FileHeadings headings(String text) {
        return HEADINGS.read(text);
    }

    static String of(FoundLine line) {
        return LINE.write(line);
    }

    static FoundLine line(String text) {
        return LINE.read(text);
    }

    static String of(List<FieldChange> changes) {
        return CHANGES.write(changes);
    }

    static List<FieldChange> changes(String text) {
        return CHANGES.read(text);
    }

    static String of(Map<String, String> fields) {
        return FIELDS.write(fields);
    }

    static Map<String, String> fields(String text) {
        return FIELDS.read(text);
    }
}
