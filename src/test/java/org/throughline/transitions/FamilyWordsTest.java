package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.testing.PdfCheck;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;
import org.throughline.transitions.print.Printout;
import org.throughline.transitions.print.Printouts;

/** What a family writes stays theirs, and what it asks to be left out goes to nobody. */
class FamilyWordsTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);
    private static final String SECRET = "Her father must not know where she goes";
    private static final String PUT_RIGHT = "She has two brothers, not one";

    @Autowired
    private FamilyLinks links;

    @Autowired
    private Printouts papers;

    /** Somebody of the family writes some answers by a link. */
    private void family(UUID record, String... fieldsAndTexts) {
        be("senco");
        String token = links.issue(record, VoiceKind.PARENT);
        SecurityContextHolder.clearContext();
        for (int index = 0; index < fieldsAndTexts.length; index += 2) {
            String field = fieldsAndTexts[index];
            long revision = ((FamilyLinks.Outcome.Opened) links.open(token, BORN))
                    .open()
                    .revisions()
                    .getOrDefault(field, 0L);
            assertThat(links.write(token, BORN, field, fieldsAndTexts[index + 1], revision))
                    .isInstanceOf(WriteOutcome.Kept.class);
        }
        be("senco");
    }

    private Answer answer(UUID record, String field, int item) {
        return Objects.requireNonNull(
                transitions.page(record).orElseThrow().answers(field).get(item));
    }

    @Test
    void what_they_ask_to_be_left_out_is_settled_before_it_is_sent_and_never_copied() throws IOException {
        UUID record = record(at(setting("Underhill High")));
        family(record, "voices.withheld", SECRET, "voices.corrections", PUT_RIGHT, "voices.parent_know", "Loves maps");
        assertThat(transitions.page(record).orElseThrow().familyAsked()).containsExactly(SECRET, PUT_RIGHT);
        assertThat(refusalOf(() -> handovers.send(record, version(record), SharingBasis.AGREED)))
                .isEqualTo(new TransitionsRefusal.FamilyRequestOpen());
        assertThat(refusalOf(() -> handovers.settleFamilyRequests(record, " ", List.of(SECRET, PUT_RIGHT))))
                .isEqualTo(new TransitionsRefusal.SettledWithoutWords(1_000));
        assertThat(refusalOf(() -> handovers.settleFamilyRequests(record, "Done", List.of(SECRET))))
                .as("words that nobody has read")
                .isEqualTo(new TransitionsRefusal.FamilyWroteMeanwhile());
        handovers.settleFamilyRequests(record, "Left out, and the brothers put right", List.of(SECRET, PUT_RIGHT));
        family(record, "voices.withheld", SECRET + " at all");
        assertThat(refusalOf(() -> handovers.send(record, version(record), SharingBasis.AGREED)))
                .as("what was asked since is not settled")
                .isEqualTo(new TransitionsRefusal.FamilyRequestOpen());
        handovers.settleFamilyRequests(record, "That too", List.of(SECRET + " at all", PUT_RIGHT));
        handovers.send(record, version(record), SharingBasis.AGREED);

        be("secondary");
        assertThat(received.received(record).orElseThrow().answers())
                .extracting(answer -> answer.entry().text())
                .contains("Loves maps")
                .noneMatch(text -> text.contains("father") || text.contains("brothers"));
        for (Printout paper : Printout.values()) {
            assertThat(PdfCheck.text(papers.ofReceived(record, paper).orElseThrow()))
                    .doesNotContain("father")
                    .doesNotContain("brothers");
        }
    }

    @Test
    void a_correction_in_few_words_is_one_and_all_but_nothing_named_has_to_be_asked_about() {
        UUID record = record(at(setting("Underhill High")));
        family(record, "voices.corrections", "No epilepsy");
        assertThat(transitions.page(record).orElseThrow().familyAsked()).containsExactly("No epilepsy");
        family(record, "voices.corrections", "None", "voices.agreed", "Everything but what is named below");
        assertThat(transitions.page(record).orElseThrow().familyAsked())
                .containsExactly("Everything but what is named below: nothing is named");
        family(record, "voices.agreed", "Everything");
        assertThat(transitions.page(record).orElseThrow().familyAsked()).isEmpty();
    }

    @Test
    void a_change_of_the_tier_alone_is_marked_for_the_receiver() {
        UUID record = record(at(setting("Underhill High")));
        handovers.send(record, version(record), SharingBasis.AGREED);
        be("secondary");
        received.received(record);
        be("senco");
        transitions.decideTier(record, Tier.ENHANCED, "Bereaved this month");
        assertThat(handovers.sendChanges(record)).isEqualTo(1);
        assertThat(handovers.sendChanges(record)).isZero();
        be("secondary");
        assertThat(list.receiving(new RecordFilter(newest(), null, null, null), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.news()).isEqualTo(RecordRow.News.CHANGED));
    }

    @Test
    void what_they_wrote_can_be_commented_on_and_not_written_over() throws IOException {
        UUID record = record(at(setting("Underhill High")));
        family(record, "voices.parent_know", "He sleeps badly since the move");
        Answer theirs = answer(record, "voices.parent_know", 0);
        assertThat(refusalOf(
                        () -> transitions.write(record, "voices.parent_know", 0, "Sleeps well", theirs.revision())))
                .isEqualTo(new TransitionsRefusal.WordsOfFamily());
        transitions.write(record, "voices.parent_know", Answer.COMMENT, "Slept well on the residential", 0);
        assertThat(answer(record, "voices.parent_know", 0)).isEqualTo(theirs);
        handovers.send(record, version(record), SharingBasis.AGREED);
        be("secondary");
        assertThat(PdfCheck.text(papers.ofReceived(record, Printout.WHOLE).orElseThrow()))
                .contains("He sleeps badly since the move")
                .contains("their own words")
                .contains("Slept well on the residential");
    }

    @Test
    void what_was_written_after_the_check_is_not_sent_unseen() {
        UUID record = record(at(setting("Underhill High")));
        String shown = transitions.fingerprint(record);
        transitions.write(record, "profile.worse", 0, "Typed by a colleague meanwhile", 0);
        assertThat(refusalOf(() -> handovers.send(record, version(record), SharingBasis.AGREED, shown)))
                .isEqualTo(new TransitionsRefusal.ChangedSinceShown());
        assertThat(transitions.page(record).orElseThrow().sendings()).isEmpty();
        handovers.send(record, version(record), SharingBasis.AGREED, transitions.fingerprint(record));
        assertThat(transitions.page(record).orElseThrow().sendings()).hasSize(1);
    }

    @Test
    void a_receiver_who_prints_still_sees_what_changed_and_the_tier_that_was_sent() {
        UUID record = record(at(setting("Underhill High")));
        transitions.decideTier(record, Tier.ENHANCED, "Bereaved this month");
        handovers.send(record, version(record), SharingBasis.AGREED);
        be("secondary");
        received.received(record);
        be("senco");
        Answer works = answer(record, "profile.works", 0);
        transitions.write(record, "profile.works", 0, "Short steps, shown", works.revision());
        handovers.sendChanges(record);
        be("secondary");
        papers.ofReceived(record, Printout.WHOLE);
        assertThat(received.received(record).orElseThrow().answers())
                .filteredOn(ReceivedPage.SentAnswer::isChanged)
                .singleElement()
                .satisfies(answer -> assertThat(answer.before()).isEqualTo("Short steps"));
        assertThat(received.received(record).orElseThrow().details().tier()).isEqualTo(Tier.ENHANCED);
        be("senco");
        transitions.write(record, "relations.sole", 0, "Yes", 0);
        be("secondary");
        assertThat(received.received(record).orElseThrow().details())
                .satisfies(details -> assertThat(details.tier()).isEqualTo(Tier.ENHANCED))
                .satisfies(details -> assertThat(details.tierReason()).isEqualTo("Bereaved this month"));
    }
}
