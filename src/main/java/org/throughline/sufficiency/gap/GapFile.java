package org.throughline.sufficiency.gap;

import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** The gap of a forecast as text, for the database. */
public final class GapFile {

    public static final StoredJson<GapResult> RESULT =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private GapFile() {}
}
