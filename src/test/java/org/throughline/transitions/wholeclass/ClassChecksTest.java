package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Flag;

/** What is missing in a class, and that what is sent is what was shown. */
class ClassChecksTest extends ClassTest {

    @Autowired
    private ClassChecks checks;

    private ToSend one() {
        return checks.of(leavers()).rows().getFirst();
    }

    @Test
    void each_question_that_is_not_answered_is_named() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        Field first = basics().getFirst();
        assertThat(one().missing()).isEqualTo(basics());
        assertThat(one().isReady()).isFalse();
        assertThat(one().obstacle()).isEmpty();
        transitions.write(record, first.key(), 0, an(first), 0);
        assertThat(one().missing()).isEqualTo(basics().subList(1, basics().size()));
        transitions.write(record, first.key(), 0, "", 1);
        assertThat(one().missing()).contains(first);
    }

    @Test
    void it_is_ready_with_every_basic_and_a_setting_on_our_list() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        knowBasics(record);
        assertThat(one().obstacle()).contains(ToSend.Obstacle.NO_DESTINATION);
        transitions.route(
                record, new Destination(Destination.Kind.ELSEWHERE, null, "Far away", Destination.Status.ACCEPTED));
        assertThat(one().obstacle()).contains(ToSend.Obstacle.ON_PAPER);
        transitions.route(record, at(setting("Underhill High")));
        assertThat(one().isReady()).isTrue();
    }

    @Test
    void a_wish_of_the_family_keeps_it() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        knowBasics(record);
        transitions.write(record, catalogues.keys(Flag.LEAVE_OUT).iterator().next(), 0, "Not the allergy", 0);
        assertThat(one().obstacle()).contains(ToSend.Obstacle.FAMILY);
    }

    @Test
    void it_shows_what_the_check_of_one_record_shows() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        knowBasics(record);
        RecordPage alone = transitions.page(record).orElseThrow();
        RecordPage inClass = one().page();
        assertThat(inClass.fingerprint()).isEqualTo(alone.fingerprint());
        assertThat(inClass.entries()).isEqualTo(alone.entries());
        assertThat(inClass.details()).isEqualTo(alone.details());
        assertThat(inClass.prompts()).isEqualTo(alone.prompts());
    }

    @Test
    void what_was_changed_after_it_was_shown_is_not_sent() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        RecordPage shown = one().page();
        Field first = basics().getFirst();
        transitions.write(record, first.key(), 0, an(first), 0);
        assertThatThrownBy(
                        () -> handovers.send(record, shown.details().version(), SharingBasis.TOLD, shown.fingerprint()))
                .hasMessageContaining("Something was written after you opened this page");
        RecordPage now = checks.of(record).orElseThrow().page();
        handovers.send(record, now.details().version(), SharingBasis.TOLD, now.fingerprint());
        assertThat(checks.of(leavers()).rows()).isEmpty();
        assertThat(checks.of(record)).isEmpty();
    }

    @Test
    void another_school_sees_none_of_it() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        LeavingClass which = leavers();
        be("secondary");
        assertThat(checks.of(which).rows()).isEmpty();
        assertThat(checks.of(record)).isEmpty();
    }
}
