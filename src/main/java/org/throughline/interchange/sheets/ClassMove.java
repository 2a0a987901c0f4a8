package org.throughline.interchange.sheets;

import java.util.UUID;
import org.throughline.shared.StoredJson;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import tools.jackson.core.type.TypeReference;

/**
 * The move of a class, the same for every row of it.
 *
 * @param phase key of the phase
 * @param entryYear academic year of the move
 * @param sender the setting that the class leaves
 * @param senderName its name
 */
record ClassMove(String phase, int entryYear, UUID sender, String senderName) {

    private static final StoredJson<ClassMove> TEXT = new StoredJson<>(new TypeReference<>() {});

    static ClassMove of(String text) {
        return TEXT.read(text);
    }

    String text() {
        return TEXT.write(this);
    }

    /** The record of a child that is to be opened; where each child goes to is said in its record. */
    RecordOpening opening(UUID child) {
        return new RecordOpening(child, phase, entryYear, sender, senderName, Destination.UNKNOWN);
    }
}
