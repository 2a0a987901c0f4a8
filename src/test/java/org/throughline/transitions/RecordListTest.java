package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.catalogue.Tier;

/** The lists of both sides: whose records, in which order, and what a word or a filter finds. */
class RecordListTest extends TransitionTest {

    private static RecordFilter named(String words) {
        return new RecordFilter(words, null, null, null);
    }

    private List<UUID> sending(RecordFilter filter) {
        return list.sending(filter, 0, 500).stream().map(RecordRow::id).toList();
    }

    @Test
    void a_record_is_on_the_list_of_its_sender_and_on_the_others_once_it_was_sent() {
        UUID id = record(at(setting("Underhill")));
        String name = newest();
        assertThat(sending(named(name))).containsExactly(id);
        be("secondary");
        assertThat(list.countReceiving(named(name))).isZero();
        int before = list.countOnTheWay();
        be("senco");
        send(id);
        be("secondary");
        assertThat(list.countReceiving(named(name))).isOne();
        assertThat(list.countOnTheWay()).isEqualTo(before - 1);
        be("secondary2");
        assertThat(list.countReceiving(named(name))).isZero();
    }

    @Test
    void class_staff_of_the_receiver_see_it_once_it_is_acknowledged() {
        UUID id = record(at(setting("Underhill")));
        String name = newest();
        send(id);
        be("tutor");
        assertThat(list.countReceiving(named(name))).isZero();
        be("secondary");
        received.acknowledge(id);
        be("tutor");
        assertThat(list.countReceiving(named(name))).isOne();
    }

    @Test
    void the_total_is_what_the_pages_hold_together() {
        be("senco");
        int total = list.countSending(RecordFilter.ALL);
        List<UUID> pages = Stream.iterate(0, offset -> offset < total, offset -> offset + 25)
                .flatMap(offset -> list.sending(RecordFilter.ALL, offset, 25).stream())
                .map(RecordRow::id)
                .toList();
        assertThat(pages).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void filters_hold_together() {
        UUID id = record(at(setting("Underhill")));
        String name = newest();
        transitions.decideTier(id, Tier.ENHANCED, "Early planning");
        assertThat(sending(new RecordFilter(name, "YEAR_6_7", RecordState.DRAFT, Tier.ENHANCED)))
                .containsExactly(id);
        assertThat(sending(new RecordFilter(name, "POST_16", null, null))).isEmpty();
        assertThat(sending(new RecordFilter(name, null, RecordState.SENT, null)))
                .isEmpty();
        assertThat(sending(new RecordFilter(name, null, null, Tier.UNIVERSAL))).isEmpty();
    }

    @Test
    void who_needs_most_is_first() {
        be("senco");
        assertThat(list.sending(RecordFilter.ALL, 0, 500).stream()
                        .map(row -> row.tier().ordinal())
                        .toList())
                .isSorted();
    }

    @Test
    void a_suggested_level_is_told_apart_from_a_decided_one_on_both_sides() {
        UUID id = record(at(setting("Underhill")));
        String name = newest();
        assertThat(list.sending(named(name), 0, 5))
                .extracting(RecordRow::isTierDecided)
                .containsExactly(false);
        send(id);
        be("secondary");
        assertThat(list.receiving(named(name), 0, 5))
                .extracting(RecordRow::isTierDecided)
                .containsExactly(false);

        be("senco");
        UUID decided = record(at(setting("Underhill")));
        String other = newest();
        transitions.decideTier(decided, Tier.ENHANCED, "Settles slowly");
        assertThat(list.sending(named(other), 0, 5))
                .extracting(RecordRow::isTierDecided)
                .containsExactly(true);
        send(decided);
        be("secondary");
        assertThat(list.receiving(named(other), 0, 5))
                .extracting(RecordRow::isTierDecided)
                .containsExactly(true);
    }

    @Test
    void a_word_is_taken_as_it_is_and_the_destination_is_found_too() {
        UUID id = record(at(setting("Underhill")));
        String name = newest();
        assertThat(sending(named("%"))).doesNotContain(id);
        assertThat(sending(named(name + " Underhill"))).containsExactly(id);
        assertThat(sending(named(name.toLowerCase(java.util.Locale.UK)))).containsExactly(id);
    }

    @Test
    void an_invitation_is_for_the_senco_of_the_setting_and_ends_with_sending() {
        UUID id = record(at(setting("Underhill")));
        transitions.decideTier(id, Tier.ENHANCED, "Early planning");
        handovers.invite(id);
        be("tutor");
        assertThat(list.invitations()).isEmpty();
        be("secondary");
        assertThat(list.invitations()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(id);
            assertThat(each.sender()).startsWith("Alderbank");
        });
        be("senco");
        send(id);
        be("secondary");
        assertThat(list.invitations()).noneMatch(each -> each.id().equals(id));
    }
}
