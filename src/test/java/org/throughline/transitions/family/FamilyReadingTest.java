package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** A family reads the record that it is to agree to, and agrees or asks line by line. */
class FamilyReadingTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyReading reading;

    @Autowired
    private FamilyQuestions questions;

    private UUID record = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void a_record_with_a_link_for_the_family() {
        record = record(at(setting("Underhill High")));
        token = links.issue(record, VoiceKind.PARENT);
    }

    private FamilyRecord read() {
        return reading.again(token, BORN).orElseThrow();
    }

    private FamilyLine line(String field) {
        return read().lines()
                .filter(line -> line.key().field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private void staffWrite(String field, String text) {
        be("senco");
        long revision = transitions.page(record).orElseThrow().answers(field).values().stream()
                .mapToLong(answer -> answer.revision())
                .findFirst()
                .orElse(0);
        transitions.write(record, field, 0, text, revision);
        SecurityContextHolder.clearContext();
    }

    @Test
    void they_read_what_would_be_sent_and_the_level_once_somebody_has_decided_it() {
        SecurityContextHolder.clearContext();
        assertThat(reading.read(token, BORN).orElseThrow().lines())
                .extracting(FamilyLine::text)
                .containsExactly("Short steps", "Asthma");
        be("senco");
        transitions.decideTier(record, Tier.ENHANCED, "Bereaved this month");
        assertThat(read().lines().toList().getFirst().text()).isEqualTo("Enhanced: Bereaved this month");
        assertThat(read().receiver()).startsWith("Underhill High");
        assertThat(transitions.page(record).orElseThrow().events())
                .anyMatch(event ->
                        event.what().equals("Read the record") && event.by().equals("Parent or carer, by link"));
    }

    @Test
    void what_is_for_the_leads_of_safeguarding_or_about_other_children_or_the_child_s_own_is_not_there() {
        staffWrite("relations.apart", "Dylan, who hit her");
        staffWrite("relations.why", "A fight in May");
        staffWrite("voices.pupil_worries", "Getting lost");
        be("senco");
        transitions.raise(record, "profile.works", 0, Visibility.B, 1);
        assertThat(read().lines()).extracting(FamilyLine::text).containsExactly("Short steps", "Asthma");
        assertThat(read().sections()).extracting(FamilySection::key).containsExactly("profile", "medical");
    }

    @Test
    void nobody_reads_it_by_another_date_by_the_child_s_link_or_by_one_that_is_closed() {
        String pupil = links.issue(record, VoiceKind.PUPIL);
        SecurityContextHolder.clearContext();
        assertThat(reading.read(token, BORN.plusDays(1))).isEmpty();
        assertThat(reading.read(pupil, BORN)).isEmpty();
        assertThat(reading.agree(pupil, BORN, read().lines().toList())).isEqualTo(FamilyReading.Outcome.CLOSED);
        FamilyLine works = line("profile.works");
        links.submit(token, BORN);
        assertThat(reading.read(token, BORN)).isEmpty();
        assertThat(reading.ask(token, BORN, works, "Too late?")).isEqualTo(FamilyReading.Outcome.CLOSED);
    }

    @Test
    void what_they_agreed_to_is_kept_and_a_later_change_asks_again_for_that_line_alone() {
        assertThat(reading.agree(token, BORN, read().lines().toList())).isEqualTo(FamilyReading.Outcome.KEPT);
        assertThat(read().count(Standing.AGREED)).isEqualTo(2);
        staffWrite("profile.works", "Short steps, shown");
        assertThat(line("profile.works").standing()).isEqualTo(Standing.CHANGED);
        assertThat(line("medical.condition").standing()).isEqualTo(Standing.AGREED);
        staffWrite("profile.works", "Short steps");
        assertThat(line("profile.works").standing())
                .as("what they agreed to stands there again")
                .isEqualTo(Standing.AGREED);
    }

    @Test
    void what_was_changed_since_it_was_shown_is_not_agreed_to_unseen() {
        List<FamilyLine> shown = read().lines().toList();
        staffWrite("profile.works", "Something else");
        assertThat(reading.agree(token, BORN, shown)).isEqualTo(FamilyReading.Outcome.CHANGED);
        assertThat(read().count(Standing.AGREED)).as("not one of them").isZero();
        assertThat(reading.ask(token, BORN, shown.getFirst(), "Why?")).isEqualTo(FamilyReading.Outcome.CHANGED);
    }

    @Test
    void a_question_is_answered_before_the_record_is_sent_and_the_family_reads_the_answer() {
        assertThat(reading.ask(token, BORN, line("medical.condition"), "  ")).isEqualTo(FamilyReading.Outcome.WORDS);
        assertThat(reading.ask(token, BORN, line("medical.condition"), "x".repeat(2_001)))
                .isEqualTo(FamilyReading.Outcome.WORDS);
        assertThat(reading.ask(token, BORN, line("medical.condition"), "He has no asthma"))
                .isEqualTo(FamilyReading.Outcome.KEPT);
        assertThat(line("medical.condition").standing()).isEqualTo(Standing.ASKED);
        be("senco");
        assertThat(refusalOf(() -> handovers.send(record, version(record), SharingBasis.AGREED, shown())))
                .isEqualTo(new TransitionsRefusal.FamilyQuestionOpen(1));
        FamilyQuestions.Question open = questions.of(record).open().getFirst();
        assertThat(open.words()).isEqualTo("He has no asthma");
        assertThat(open.shown()).isEqualTo("Asthma");
        questions.answer(record, open.id(), "You are right; we have taken it out");
        staffWrite("medical.condition", "");
        assertThat(read().gone())
                .containsExactly(
                        new FamilyRecord.Gone("Condition", "He has no asthma", "You are right; we have taken it out"));
        be("senco");
        handovers.send(record, version(record), SharingBasis.AGREED, shown());
    }

    private String shown() {
        return transitions.page(record).orElseThrow().fingerprint();
    }

    @Test
    void an_answered_line_can_be_agreed_to_and_asked_about_again() {
        reading.ask(token, BORN, line("medical.condition"), "Since when?");
        be("senco");
        questions.answer(record, questions.of(record).open().getFirst().id(), "Since March");
        assertThat(line("medical.condition").standing()).isEqualTo(Standing.ANSWERED);
        assertThat(line("medical.condition").said().answer()).isEqualTo("Since March");
        reading.agree(token, BORN, List.of(line("medical.condition")));
        assertThat(line("medical.condition").standing()).isEqualTo(Standing.AGREED);
        reading.ask(token, BORN, line("medical.condition"), "And the inhaler?");
        assertThat(line("medical.condition").standing()).isEqualTo(Standing.ASKED);
    }

    @Test
    void what_they_said_is_not_shown_to_the_receiver() {
        reading.ask(token, BORN, line("medical.condition"), "Only for Alderbank");
        be("senco");
        questions.answer(record, questions.of(record).open().getFirst().id(), "Only for you");
        handovers.send(record, version(record), SharingBasis.AGREED, shown());
        be("secondary");
        assertThat(refusalOf(() -> questions.of(record))).isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(received.received(record).orElseThrow().answers())
                .extracting(answer -> answer.entry().text())
                .noneMatch(text -> text.contains("Only for"));
    }
}
