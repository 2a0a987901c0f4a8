package org.throughline.sufficiency.gap;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** The gap of a forecast as text, for the database. */
public final class GapFile {

    private static final StoredJson JSON = new StoredJson(List.of(UnaryOperator.identity()));
    private static final TypeReference<GapResult> RESULT = new TypeReference<>() {};

    private GapFile() {}

    /** A result as text. */
    public static String text(GapResult result) {
        return JSON.write(result, RESULT);
    }

    /**
     * The result that a text holds.
     *
     * @throws IllegalStateException when a newer version of the service wrote it
     */
    public static GapResult result(String text) {
        return JSON.read(text, RESULT);
    }
}
