package org.throughline.transitions.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.Source;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.picture.Line;
import org.throughline.transitions.picture.RecordPicture;

/** A childminder or nursery without an account writes by a link and a code, and sends what is its own. */
class ContributionsByLinkTest extends ContributionTest {

    @Test
    void a_childminder_sees_the_child_and_its_own_lines_and_nothing_that_others_wrote() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        String key = key(minder);
        nobody();
        ContributionForm form = byLink.form(key).orElseThrow();
        assertThat(form.child()).contains(newest());
        assertThat(form.lines()).isEmpty();
        assertThat(form.toString()).doesNotContain("Short steps").doesNotContain("Asthma");
        assertThat(form.parts().stream().flatMap(part -> part.fields().stream()))
                .isNotEmpty()
                .noneMatch(field -> field.key().startsWith("voices."))
                .noneMatch(field -> field.meaning().prefill() != null)
                .anyMatch(field -> field.key().equals("medical.allergy"));
        byLink.write(key, "profile.works", "A cuddle and a book", 0);
        assertThat(byLink.form(key).orElseThrow().lines().get("profile.works").text())
                .isEqualTo("A cuddle and a book");
    }

    @Test
    void its_lines_stand_beside_the_senders_under_its_name_travel_and_nobody_else_changes_them() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        String key = key(minder);
        byLink.write(key, "profile.works", "A cuddle and a book", 0);
        byLink.handIn(key);
        Answer line = transitions
                .page(record)
                .orElseThrow()
                .contributed("profile.works")
                .getFirst();
        assertThat(line.writtenBy()).isEqualTo("Jo Acorn, childminder, Acorns at home (by link)");
        assertThat(line.source()).isEqualTo(Source.PROFESSIONAL);
        assertThat(refusalOf(() -> transitions.write(record, "profile.works", line.item(), "Mine", line.revision())))
                .isEqualTo(new TransitionsRefusal.LinesOfAnotherSetting());
        assertThat(transitions
                        .page(record)
                        .orElseThrow()
                        .answers("profile.works")
                        .get(0)
                        .text())
                .isEqualTo("Short steps");
        send(record);
        be("secondary");
        RecordPicture picture = RecordPicture.of(received.received(record).orElseThrow());
        assertThat(picture.dayOne().stream().map(Line::question))
                .contains("What works", "What works (Jo Acorn, childminder, Acorns at home (by link))");
        assertThat(refusalOf(() -> byLink.write(key, "profile.works", "Too late", line.revision())))
                .isEqualTo(new ContributionRefusal.ContributionTooLate());
    }

    @Test
    void two_who_write_by_link_never_meet() {
        UUID record = record(at(setting("Underhill")));
        String first = key(asked(record, MINDER));
        String second = key(asked(
                record, new NewContributor(ContributorKind.NURSERY, null, "Sunny Nursery", "A key person", false)));
        byLink.write(first, "profile.works", "First", 0);
        assertThat(byLink.write(second, "profile.works", "Second", 0)).isInstanceOf(WriteOutcome.Kept.class);
        assertThat(byLink.form(first).orElseThrow().toString()).doesNotContain("Second");
        assertThat(byLink.form(second).orElseThrow().toString()).doesNotContain("First");
        assertThat(transitions.page(record).orElseThrow().contributed("profile.works"))
                .hasSize(2);
    }

    @Test
    void what_is_not_asked_is_not_written_and_nothing_is_handed_in_empty() {
        UUID record = record(at(setting("Underhill")));
        String key = key(asked(record, MINDER));
        for (String field :
                new String[] {"voices.parent_know", "voices.withheld", "identity.address", "nothing.such"}) {
            assertThat(refusalOf(() -> byLink.write(key, field, "Nosy", 0)))
                    .as(field)
                    .isEqualTo(new ContributionRefusal.NotAskedOfContributor());
        }
        assertThat(refusalOf(() -> byLink.handIn(key))).isEqualTo(new ContributionRefusal.NothingContributed());
        assertThat(refusalOf(() -> byLink.handIn("guessed"))).isEqualTo(new ContributionRefusal.ContributionClosed());
        assertThat(refusalOf(() -> byLink.review(key))).isEqualTo(new ContributionRefusal.NotTheirsToSend());
        assertThat(refusalOf(() -> byLink.send(key, 0L, SharingBasis.AGREED, "")))
                .isEqualTo(new ContributionRefusal.NotTheirsToSend());
    }

    @Test
    void of_two_who_write_the_same_line_the_second_is_told() {
        UUID record = record(at(setting("Underhill")));
        Contributor minder = asked(record, MINDER);
        String key = key(minder);
        byLink.write(key, "profile.works", "At home", 0);
        assertThat(byLink.write(key, "profile.works", "In another tab", 0))
                .isInstanceOfSatisfying(
                        WriteOutcome.Conflict.class,
                        conflict -> assertThat(conflict.theirs().text()).isEqualTo("At home"));
    }

    @Test
    void a_childminder_whose_record_it_is_reads_the_whole_and_sends_it() {
        Contributor minder = minderOfOwnRecord(at(setting("Underhill")));
        transitions.write(minder.recordId(), "plan.lead", 0, "An officer", 0);
        NewLink link = contributions.issue(minder.recordId(), minder.id());
        nobody();
        String key = ((Opening.Opened) byLink.open(link.token(), link.code())).key();
        byLink.write(key, "medical.allergy", "Nuts: an auto-injector in the kitchen", 0);
        RecordPage read = byLink.review(key);
        assertThat(read.entries().stream().map(Answer::text)).contains("An officer");
        byLink.write(key, "medical.allergy", "Nuts and sesame", 1);
        assertThat(refusalOf(() -> byLink.send(key, read.details().version(), SharingBasis.AGREED, read.fingerprint())))
                .isEqualTo(new TransitionsRefusal.ChangedSinceShown());
        RecordPage again = byLink.review(key);
        byLink.send(key, again.details().version(), SharingBasis.AGREED, again.fingerprint());
        be("secondary");
        var page = received.received(minder.recordId()).orElseThrow();
        assertThat(page.sending().sentBy()).isEqualTo("Jo Acorn, Acorns at home (by link)");
        assertThat(page.answers().stream().map(answer -> answer.entry().text())).contains("Nuts and sesame");
        nobody();
        assertThat(byLink.open(link.token(), link.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void it_is_not_sent_to_nowhere() {
        Contributor minder = minderOfOwnRecord(Destination.UNKNOWN);
        String key = key(minder);
        byLink.write(key, "profile.works", "A nap after lunch", 0);
        RecordPage read = byLink.review(key);
        assertThat(refusalOf(() -> byLink.send(key, read.details().version(), SharingBasis.AGREED, read.fingerprint())))
                .isEqualTo(new TransitionsRefusal.DestinationNotOnList());
        be("officer");
        assertThat(transitions.page(minder.recordId()).orElseThrow().details().state())
                .isEqualTo(RecordState.DRAFT);
    }
}
