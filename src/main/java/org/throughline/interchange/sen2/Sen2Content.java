package org.throughline.interchange.sen2;

import java.util.Map;
import java.util.UUID;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.episodes.Period;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * What a line of a return holds besides its words, each by the name of the field that says it.
 *
 * @param plans plans
 * @param places places at provisions
 * @param elsewhere where else the child is taught
 * @param requests requests
 */
record Sen2Content(
        Map<String, Sen2Claims.Plan> plans,
        Map<String, At> places,
        Map<String, ElsewhereRecord> elsewhere,
        Map<String, RequestRecord> requests) {

    private static final StoredJson<Sen2Content> JSON = new StoredJson<>(new TypeReference<>() {});

    /**
     * A place.
     *
     * @param provision the provision
     * @param period its days
     */
    record At(UUID provision, Period period) {}

    String written() {
        return JSON.write(this);
    }

    static Sen2Content read(String text) {
        return JSON.read(text);
    }
}
