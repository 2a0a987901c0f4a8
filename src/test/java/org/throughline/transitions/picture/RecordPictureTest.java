package org.throughline.transitions.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordPageFixture.aRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordPageFixture;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Visibility;

/** What a reader sees of a record: what is written, what is not asked, what is for others, what has changed. */
class RecordPictureTest {

    private static Section section(RecordPicture picture, String title) {
        return picture.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static RecordPicture sent(RecordPageFixture record) {
        return RecordPicture.of(record.page());
    }

    @Test
    void questions_stand_in_their_order_whatever_the_order_of_the_answers() {
        RecordPicture picture = sent(aRecord()
                .with("profile.worse", "Noise")
                .with("profile.appreciate", "Kind")
                .with("profile.works", "Quiet"));
        assertThat(section(picture, "One-page profile").shown())
                .extracting(Line::question)
                .containsExactly("What people appreciate about me", "What works", "What makes it worse");
    }

    @Test
    void entries_of_a_block_that_repeats_stay_together_and_carry_their_number() {
        RecordPicture picture = sent(aRecord()
                .with("strategies.outcome", 2, "Not tried yet", Source.TEACHER)
                .with("strategies.strategy", 2, "Ear defenders", Source.TEACHER)
                .with("strategies.strategy", 1, "Board", Source.TEACHER));
        assertThat(section(picture, "Strategies and provision").shown())
                .extracting(Line::question)
                .containsExactly("Strategy (1)", "Strategy (2)", "Did it work? (2)");
    }

    @Test
    void what_staff_say_beside_the_familys_words_stands_right_below_them() {
        RecordPicture picture = sent(aRecord()
                .with("voices.parent_know", 0, "Loves trains", Source.PARENT)
                .with("voices.parent_know", Answer.COMMENT, "We have seen that", Source.TEACHER)
                .with("voices.pupil_looking", 0, "Art", Source.PUPIL));
        assertThat(section(picture, "Voices").shown())
                .extracting(line -> line.question() + " / " + line.ownWords())
                .containsExactly(
                        "Parent or carer: what the school should know / The family's own words",
                        "Parent or carer: what the school should know (comment by staff) / ",
                        "Child: what I look forward to / The child's own words");
    }

    @Test
    void a_blank_is_said_to_be_not_asked_and_a_section_without_answers_is_named() {
        RecordPicture picture =
                sent(aRecord().with("practical.transport", "Walks").with("practical.lunch", " "));
        assertThat(section(picture, "Practical").remarks())
                .containsExactly("Not asked: Travel training; Uniform and sensory needs; Lunch and breaks;"
                        + " Device and internet at home; Homework.");
        assertThat(picture.written()).extracting(Section::title).containsExactly("Practical");
        assertThat(picture.unwritten()).contains("Medical", "Voices").doesNotContain("Practical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "n/a", "-", "No."})
    void a_word_for_nothing_is_read_as_none(String text) {
        Line line = section(sent(aRecord().with("medical.allergy", text)), "Medical")
                .shown()
                .getFirst();
        assertThat(line.state()).isEqualTo(Line.State.NONE);
        assertThat(line.text()).isEqualTo("None");
    }

    @Test
    void asked_and_none_is_an_answer_of_its_own() {
        Section medical = section(
                sent(aRecord().with("medical.allergy", AskedNone.TEXT).with("medical.emergency", "EpiPen")), "Medical");
        assertThat(medical.shown().stream().filter(line -> line.state() == Line.State.NONE))
                .extracting(Line::text)
                .containsExactly("Asked: none");
        assertThat(medical.remarks().getFirst()).startsWith("Not asked: ").doesNotContain("Allergy");
    }

    @Test
    void the_familys_words_are_never_put_in_other_words() {
        RecordPicture picture = sent(aRecord().with("voices.pupil_questions", 0, "no", Source.PUPIL));
        Line line = section(picture, "Voices").shown().getFirst();
        assertThat(line.text()).isEqualTo("no");
        assertThat(line.state()).isEqualTo(Line.State.WRITTEN);
    }

    @Test
    void who_may_not_see_a_question_is_told_whose_it_is_and_never_that_nobody_asked() {
        RecordPicture picture = sent(aRecord()
                .with("medical.condition", "Asthma")
                .with("medical.allergy", "Peanuts")
                .seenBy(Visibility.A));
        Section medical = section(picture, "Medical");
        assertThat(medical.shown()).extracting(Line::text).containsExactly("Peanuts");
        assertThat(medical.remarks())
                .contains("Not asked, or not for you to see: Emergency medication and where it is kept;"
                        + " Epilepsy: what to do in a seizure.")
                .anyMatch(remark -> remark.startsWith("For SENCO and pastoral leads only: Condition;"));
    }

    @Test
    void what_the_family_asked_of_the_sender_is_in_nobodys_picture() {
        RecordPicture picture = sent(aRecord()
                .with("voices.withheld", 0, "The divorce", Source.PARENT)
                .with("voices.corrections", 0, "Two brothers, not one", Source.PARENT)
                .with("voices.agreed", "Everything"));
        assertThat(picture.toString())
                .contains("Everything")
                .doesNotContain("The divorce")
                .doesNotContain("Two brothers")
                .doesNotContain("Not to be shared");
    }

    @Test
    void day_one_begins_with_what_keeps_the_child_safe() {
        RecordPicture picture = sent(aRecord()
                .with("profile.works", "Quiet")
                .with("attendance.triggers", "Bells")
                .with("medical.allergy", "Peanuts")
                .with("practical.transport", "Walks"));
        assertThat(picture.dayOne()).extracting(Line::text).containsExactly("Peanuts", "Bells", "Quiet");
    }

    @Test
    void safety_says_what_nobody_has_asked() {
        Section safety = sent(aRecord().with("medical.allergy", "None")).safety();
        assertThat(safety.shown()).extracting(Line::text).containsExactly("None");
        assertThat(safety.remarks().getFirst())
                .startsWith("Not asked: Emergency medication")
                .contains("Triggers")
                .doesNotContain("Allergy");
    }

    @Test
    void a_receiver_sees_what_has_changed_and_what_was_taken_out() {
        RecordPicture picture = RecordPicture.of(aRecord()
                .with("profile.works", "Quiet")
                .changed("profile.worse", "Noise", "Bells")
                .changed("profile.goals", "", "To swim")
                .changed("medical.allergy", "Peanuts", "")
                .received());
        assertThat(picture.changes()).isEqualTo(3);
        assertThat(section(picture, "One-page profile").shown())
                .extracting(Line::was)
                .containsExactly("was blank before", "", "was before: Noise");
        Line gone = section(picture, "Medical").shown().getFirst();
        assertThat(gone.state()).isEqualTo(Line.State.TAKEN_OUT);
        assertThat(gone.text()).isEqualTo("Taken out");
        assertThat(picture.dayOne()).extracting(Line::text).containsExactly("Quiet", "Bells");
    }

    @Test
    void sender_and_receiver_see_the_same_of_what_was_sent() {
        RecordPageFixture record = aRecord().with("profile.works", "Quiet").with("medical.condition", "Asthma");
        assertThat(RecordPicture.of(record.page())).isEqualTo(RecordPicture.of(record.received()));
    }

    @Test
    void the_level_of_support_says_whether_anybody_has_decided_it() {
        assertThat(sent(aRecord()).level())
                .isEqualTo("Universal (suggested from what is written; nobody has decided it)");
        assertThat(sent(aRecord()).way()).isEqualTo("Alder Primary to Beck High");
    }
}
