package org.throughline.transitions.health;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.transitions.TransitionTest;

/** Hand-overs between health services for records of the first primary school. */
abstract class HealthTest extends TransitionTest {

    @Autowired
    HealthHandovers health;

    /** A hand-over that was asked for, as the service that hands over reads it. */
    HealthHandover asked(HealthKind kind) {
        UUID record = record(at(setting("Underhill")));
        UUID id = health.ask(record, kind);
        return as(kind.from(), () -> health.find(id).orElseThrow());
    }

    HealthHandover read(HealthHandover handover) {
        return as(handover.kind().from(), () -> health.find(handover.id()).orElseThrow());
    }

    void does(String role, Runnable work) {
        as(role, () -> {
            work.run();
            return true;
        });
    }

    static String nurse() {
        return Roles.SCHOOL_NURSE;
    }
}
