package org.throughline.transitions;

import java.time.Instant;
import java.util.UUID;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** Records and answers without a database. */
final class RecordFixture {

    static final UUID SENDER = UUID.randomUUID();
    static final UUID RECEIVER = UUID.randomUUID();
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final Destination UNDERHILL =
            new Destination(Destination.Kind.SETTING, RECEIVER, "Underhill High School", Destination.Status.ACCEPTED);
    static final Destination FAR_AWAY =
            new Destination(Destination.Kind.ELSEWHERE, null, "A college far away", Destination.Status.ACCEPTED);

    private RecordFixture() {}

    /** A draft of a child who moves from the sender to a destination in September 2027. */
    static TransitionRecord aRecord(Destination destination) {
        TransitionRecord record = new TransitionRecord(
                new RecordOpening(UUID.randomUUID(), "YEAR_6_7", 2027, SENDER, "Alderbank", destination),
                1,
                2,
                "A SENCO",
                NOON);
        record.changed(NOON, Tier.UNIVERSAL);
        return record;
    }

    /** A record that lies with the receiver and is not acknowledged. */
    static TransitionRecord aSentRecord() {
        TransitionRecord record = aRecord(UNDERHILL);
        record.sent(UUID.randomUUID(), SharingBasis.AGREED, NOON);
        return record;
    }

    static Answer anAnswer(String field, String text) {
        return anAnswer(field, text, Visibility.A, 1);
    }

    static Answer anAnswer(String field, String text, Visibility visibility, long revision) {
        return new Answer(field, 0, text, visibility, Source.TEACHER, "A teacher", NOON, revision);
    }
}
