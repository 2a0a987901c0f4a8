package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Destination;
import org.throughline.transitions.catalogue.Flag;

/** How far a class is, child by child. */
class ClassesProgressTest extends ClassTest {

    @Autowired
    private ClassesProgress progress;

    @Test
    void each_step_counts_the_children_who_have_come_so_far() {
        Destination underhill = at(setting("Underhill High"));
        child("Ada", "Begun", underhill);
        UUID known = child("Ben", "Known", Destination.UNKNOWN);
        UUID ready = child("Cem", "Ready", underhill);
        UUID sent = child("Dee", "Sent", underhill);
        UUID received = child("Eva", "Received", underhill);
        for (UUID each : new UUID[] {known, ready, sent, received}) {
            knowBasics(each);
        }
        send(sent);
        send(received);
        LeavingClass which = leavers();
        be("secondary");
        this.received.acknowledge(received);
        be("senco");
        assertThat(progress.of(which)).isEqualTo(new ClassProgress(5, 4, 0, 1, 1, 1));
        assertThat(progress.of(which).said())
                .isEqualTo("5 started, basics known for 4, 1 ready to send, 1 sent, 1 received");
    }

    @Test
    void a_wish_of_the_family_keeps_a_record_from_being_ready_until_it_is_settled() {
        UUID record = child("Ada", "Asked", at(setting("Underhill High")));
        knowBasics(record);
        assertThat(progress.of(leavers()).ready()).isEqualTo(1);
        transitions.write(record, catalogues.keys(Flag.PUT_RIGHT).iterator().next(), 0, "Her name is Adah", 0);
        assertThat(progress.of(leavers()).ready()).isZero();
        handovers.settleFamilyRequests(
                record, "Put right", transitions.page(record).orElseThrow().familyAsked());
        assertThat(progress.of(leavers()).ready()).isEqualTo(1);
    }

    @Test
    void a_class_of_another_school_counts_nothing() {
        child("Ada", "Begun", Destination.UNKNOWN);
        LeavingClass which = leavers();
        be("secondary");
        assertThat(progress.of(which)).isEqualTo(new ClassProgress(0, 0, 0, 0, 0, 0));
        assertThat(progress.of(which).said()).isEqualTo("No record is started yet");
    }
}
