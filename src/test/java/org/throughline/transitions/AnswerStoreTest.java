package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordFixture.anAnswer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** Answers in the database: never written over unread, copied without what is never shared. */
class AnswerStoreTest extends TransitionTest {

    private static final String FIELD = "profile.goals";

    @Autowired
    private AnswerStore answers;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_of_the_first_school() {
        record = record(Destination.UNKNOWN);
    }

    private Answer stored(String field) {
        return answers.find(record, field, 0).orElseThrow();
    }

    @Test
    void the_first_writes_and_the_second_who_read_nothing_does_not() {
        assertThat(answers.write(record, anAnswer(FIELD, "First"), 0)).isTrue();
        assertThat(answers.write(record, anAnswer(FIELD, "Second"), 0)).isFalse();
        assertThat(stored(FIELD).text()).isEqualTo("First");
        assertThat(stored(FIELD).revision()).isEqualTo(1);
    }

    @Test
    void only_who_read_the_last_revision_writes_the_next() {
        answers.write(record, anAnswer(FIELD, "First"), 0);
        assertThat(answers.write(record, anAnswer(FIELD, "Second"), 1)).isTrue();
        assertThat(answers.write(record, anAnswer(FIELD, "Late"), 1)).isFalse();
        assertThat(answers.write(record, anAnswer(FIELD, "From nowhere"), 9)).isFalse();
        assertThat(stored(FIELD).text()).isEqualTo("Second");
        assertThat(stored(FIELD).revision()).isEqualTo(2);
    }

    @Test
    void items_of_one_question_are_apart() {
        Answer second = new Answer(FIELD, 2, "Another", Visibility.B, Source.PARENT, "A parent", RecordFixture.NOON, 1);
        answers.write(record, anAnswer(FIELD, "One"), 0);
        answers.write(record, second, 0);
        assertThat(answers.find(record, FIELD, 2)).contains(second);
        assertThat(answers.find(record, FIELD, 1)).isEmpty();
        assertThat(answers.all(record))
                .filteredOn(answer -> answer.field().equals(FIELD))
                .extracting(Answer::item)
                .containsExactly(0, 2);
    }

    @Test
    void earlier_answers_fill_only_what_is_blank_and_never_carry_a_blank() {
        UUID later = record(Destination.UNKNOWN);
        answers.write(record, anAnswer(FIELD, "Old goal"), 0);
        answers.write(record, anAnswer("profile.worse", ""), 0);
        // both records of this class have an answer about what works and one about health already
        assertThat(answers.carry(record, later)).isEqualTo(1);
        assertThat(answers.find(later, FIELD, 0)).map(Answer::text).contains("Old goal");
        assertThat(answers.find(later, FIELD, 0)).map(Answer::revision).contains(1L);
        assertThat(answers.find(later, "profile.worse", 0)).isEmpty();
        assertThat(answers.carry(record, later)).isZero();
    }

    @Test
    void a_copy_leaves_out_what_is_blank_and_what_is_never_shared() {
        answers.write(record, anAnswer("voices.withheld", "Not the address"), 0);
        answers.write(record, anAnswer("voices.corrections", "Two brothers"), 0);
        answers.write(record, anAnswer(FIELD, ""), 0);
        UUID sending = sent();
        assertThat(answers.sent(sending))
                .extracting(Answer::field)
                .containsExactly("medical.condition", "profile.works");
    }

    /** A copy, made past the settling of what the family asked. */
    private UUID sent() {
        UUID sending = UUID.randomUUID();
        copies.add(sending, record, RecordFixture.FAR_AWAY, SharingBasis.AGREED, "A SENCO", RecordFixture.NOON);
        answers.copy(record, sending);
        return sending;
    }

    @Autowired
    private HandoverCopyStore copies;

    @Test
    void unsent_is_what_was_added_changed_or_shown_to_fewer_since() {
        answers.write(record, anAnswer(FIELD, "Goal"), 0);
        UUID sending = sent();
        assertThat(answers.unsent(answers.all(record), sending)).isEmpty();
        answers.write(record, anAnswer("profile.worse", "Noise"), 0);
        answers.write(record, anAnswer(FIELD, "Another goal"), 1);
        Answer works = stored("profile.works");
        answers.write(record, anAnswer("profile.works", works.text(), Visibility.B, 1), works.revision());
        answers.write(record, anAnswer("voices.withheld", "Not the address"), 0);
        answers.write(record, anAnswer("profile.support", ""), 0);
        List<Answer> unsent = answers.unsent(answers.all(record), sending);
        assertThat(unsent).extracting(Answer::field).containsExactlyInAnyOrder("profile.worse", FIELD, "profile.works");
        answers.addUpdate(sending, 1, unsent);
        assertThat(answers.unsent(answers.all(record), sending)).isEmpty();
    }

    @Test
    void an_answer_that_was_emptied_is_a_change() {
        answers.write(record, anAnswer(FIELD, "Goal"), 0);
        UUID sending = sent();
        answers.write(record, anAnswer(FIELD, ""), 1);
        assertThat(answers.unsent(answers.all(record), sending))
                .extracting(Answer::field)
                .containsExactly(FIELD);
    }

    @Test
    void one_question_is_read_for_many_records_at_once() {
        UUID other = record(Destination.UNKNOWN);
        answers.write(other, anAnswer(FIELD, "Other goal"), 0);
        Map<UUID, Answer> found = answers.answers(List.of(record, other), FIELD);
        assertThat(found).containsOnlyKeys(other);
        assertThat(answers.answers(List.of(), FIELD)).isEmpty();
    }

    @Test
    void a_suggested_tier_is_taken_where_nobody_has_decided() {
        answers.markChanged(record, RecordFixture.NOON, Tier.TARGETED);
        assertThat(transitions.page(record).orElseThrow().details().tier()).isEqualTo(Tier.TARGETED);
        transitions.decideTier(record, Tier.ENHANCED, "Bereaved this month");
        answers.markChanged(record, RecordFixture.NOON, Tier.UNIVERSAL);
        var details = transitions.page(record).orElseThrow().details();
        assertThat(details.tier()).isEqualTo(Tier.ENHANCED);
        assertThat(details.suggested()).isEqualTo(Tier.UNIVERSAL);
        answers.markChanged(record, RecordFixture.NOON, null);
        assertThat(transitions.page(record).orElseThrow().details().suggested()).isEqualTo(Tier.UNIVERSAL);
    }

    @Test
    void phrases_of_others_leave_out_the_child_itself_and_the_familys_words() {
        answers.write(record, anAnswer(FIELD, "Own words"), 0);
        UUID other = record(Destination.UNKNOWN);
        answers.write(other, anAnswer(FIELD, "Words of staff"), 0);
        UUID third = record(Destination.UNKNOWN);
        answers.write(
                third,
                new Answer(
                        FIELD, 0, "Words of a parent", Visibility.A, Source.PARENT, "A parent", RecordFixture.NOON, 1),
                0);
        assertThat(answers.texts(record, FIELD, Visibility.A))
                .contains("Words of staff")
                .doesNotContain("Own words", "Words of a parent");
        assertThat(answers.texts(record, FIELD, Visibility.B)).doesNotContain("Words of staff");
        assertThat(answers.names(record)).contains("Test " + newest());
    }
}
