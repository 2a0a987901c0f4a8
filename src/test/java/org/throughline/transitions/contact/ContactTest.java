package org.throughline.transitions.contact;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.transitions.TransitionTest;

/** A record of the first primary school that lies with Underhill High. */
abstract class ContactTest extends TransitionTest {

    protected UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_was_sent() {
        record = record(at(setting("Underhill")));
        send(record);
    }
}
