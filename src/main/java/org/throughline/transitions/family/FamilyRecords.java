package org.throughline.transitions.family;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogues;

/** Records as families read them; who may ask for one is decided by the caller. */
@Component
class FamilyRecords {

    private final RecordAccess door;
    private final AnswerStore entries;
    private final Catalogues catalogues;
    private final FamilyLineStore lines;

    FamilyRecords(RecordAccess door, AnswerStore entries, Catalogues catalogues, FamilyLineStore lines) {
        this.door = door;
        this.entries = entries;
        this.catalogues = catalogues;
        this.lines = lines;
    }

    /** A record that there is, as its family reads it now. */
    FamilyRecord of(UUID recordId) {
        RecordDetails details = door.detailsOf(recordId);
        return FamilyPicture.of(
                door.childOf(recordId).forename(),
                details,
                catalogues.version(details.catalogue()),
                entries.all(recordId),
                lines.last(recordId));
    }
}
