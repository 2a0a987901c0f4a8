package org.throughline.transitions.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.transitions.Destination;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.TransitionDocument;
import org.throughline.transitions.print.Printout;
import org.throughline.transitions.print.Printouts;

/** A receiver without an account reads by a link and a code: what it sees, how the link ends, and the receipt. */
class GuestReadingTest extends TransitionTest {

    private static final Destination COLLEGE =
            new Destination(Destination.Kind.ELSEWHERE, null, "A college far away", Destination.Status.ACCEPTED);
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private GuestReading reading;

    @Autowired
    private Documents documents;

    @Autowired
    private Printouts papers;

    @Autowired
    private Clock clock;

    private UUID handedOver() {
        UUID id = record(COLLEGE);
        transitions.write(id, "voices.withheld", 0, "", 0);
        documents.add(id, TransitionDocument.Kind.OTHER, null, null, Visibility.B, "plan.pdf", PDF);
        handOver(id);
        return id;
    }

    private void handOver(UUID id) {
        RecordPage page = transitions.page(id).orElseThrow();
        reading.handOver(id, page.details().version(), SharingBasis.AGREED, page.fingerprint());
    }

    private NewLink issued(UUID id) {
        be("senco");
        NewLink link = reading.issue(id);
        SecurityContextHolder.clearContext();
        return link;
    }

    private String opened(NewLink link) {
        return ((Opening.Opened) reading.open(link.token(), link.code())).key();
    }

    private RecordState state(UUID id) {
        be("senco");
        RecordState state = transitions.page(id).orElseThrow().details().state();
        SecurityContextHolder.clearContext();
        return state;
    }

    @Test
    void a_college_reads_the_copy_with_its_documents_prints_it_and_gives_the_receipt() {
        UUID id = handedOver();
        transitions.write(id, "profile.worse", 0, "Written after it was sent", 0);
        String key = opened(issued(id));

        ReceivedPage page = reading.page(key).orElseThrow();
        assertThat(page.details().id()).isEqualTo(id);
        assertThat(page.seen()).containsExactlyInAnyOrder(Visibility.A, Visibility.B);
        assertThat(page.leads()).isFalse();
        assertThat(page.answers().stream().map(answer -> answer.entry().text()))
                .contains("Short steps", "Asthma")
                .doesNotContain("Written after it was sent");
        List<TransitionDocument> files = reading.documents(key);
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(
                                reading.document(key, file.id()).orElseThrow().content())
                        .isEqualTo(PDF));
        assertThat(reading.document(key, UUID.randomUUID())).isEmpty();
        assertThat(papers.ofRead(page, Printout.WHOLE)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        assertThat(refusalOf(() -> reading.acknowledge(key, " "))).isEqualTo(new GuestRefusal.GuestWithoutName(180));
        assertThat(refusalOf(() -> reading.acknowledge("guessed", "Me"))).isEqualTo(new GuestRefusal.GuestPageClosed());
        reading.acknowledge(key, "A tutor");
        assertThat(state(id)).isEqualTo(RecordState.RECEIVED);
        assertThat(refusalOf(() -> reading.acknowledge(key, "A tutor")))
                .isEqualTo(new TransitionsRefusal.NotToAcknowledge());
        be("senco");
        RecordPage ours = transitions.page(id).orElseThrow();
        assertThat(ours.sendings().getFirst().receivedBy()).isEqualTo("A tutor (by link)");
        assertThat(ours.events().stream().map(RecordPage.Event::what))
                .contains(
                        "Handed over by a link to A college far away",
                        "Issued a link to read the record",
                        "Opened the record",
                        "Acknowledged the record");
    }

    @Test
    void changes_that_are_sent_are_read_and_what_is_taken_back_is_not() {
        UUID id = handedOver();
        String key = opened(issued(id));
        be("senco");
        transitions.write(id, "profile.worse", 0, "Loud bells", 0);
        handovers.sendChanges(id);
        assertThat(reading.page(key).orElseThrow().answers().stream()
                        .map(answer -> answer.entry().text()))
                .contains("Loud bells");
        handovers.recall(id, "Goes elsewhere");
        assertThat(reading.page(key)).isEmpty();
        assertThat(reading.documents(key)).isEmpty();
        assertThat(refusalOf(() -> reading.issue(id))).isEqualTo(new GuestRefusal.NotWithGuest());
    }

    @Test
    void a_link_serves_ten_hours_from_its_first_opening_and_a_new_one_ends_it() {
        UUID id = handedOver();
        NewLink first = issued(id);
        be("senco");
        assertThat(reading.of(id).getFirst().expiresAt())
                .isAfter(clock.instant().plus(Duration.ofDays(29)));
        String key = opened(first);
        assertThat(reading.of(id).getFirst().expiresAt())
                .isBefore(clock.instant().plus(GuestReading.SERVES).plusSeconds(1));
        assertThat(reading.open(first.token(), first.code())).isInstanceOf(Opening.Opened.class);
        NewLink second = issued(id);
        assertThat(reading.page(key)).isEmpty();
        assertThat(reading.open(first.token(), first.code())).isEqualTo(new Opening.Closed());
        String other = opened(second);
        be("senco");
        UUID open = reading.of(id).stream()
                .filter(link -> link.isOpen(clock.instant()))
                .map(IssuedLink::id)
                .findFirst()
                .orElseThrow();
        reading.revoke(id, open);
        assertThat(reading.page(other)).isEmpty();
    }

    @Test
    void only_who_sends_issues_links_and_nothing_is_handed_over_without_a_destination() {
        UUID id = handedOver();
        be("secondary");
        assertThatThrownBy(() -> reading.issue(id)).hasMessageContaining("not, or no longer, with you");
        assertThatThrownBy(() -> reading.of(id)).hasMessageContaining("not, or no longer, with you");
        be("teacher");
        assertThatThrownBy(() -> reading.issue(id)).isInstanceOf(AccessDeniedException.class);
        UUID unknown = record(Destination.UNKNOWN);
        assertThat(refusalOf(() -> handOver(unknown))).isEqualTo(new TransitionsRefusal.DestinationUnknown());
        assertThat(reading.isWithGuest(unknown)).isFalse();
        UUID paper = record(at(setting("Underhill")));
        send(paper);
        assertThat(refusalOf(() -> reading.issue(paper))).isEqualTo(new GuestRefusal.NotWithGuest());
    }

    @Test
    void an_adult_service_reads_what_a_family_educating_at_home_lets_the_officer_send() {
        be("officer");
        UUID id = openings.openForNewChild(
                "Grown",
                "Learner",
                java.time.LocalDate.of(2006, 5, 2),
                null,
                new org.throughline.transitions.RecordOpening(
                        new UUID(0, 0),
                        "IN_YEAR",
                        2026,
                        null,
                        "Educated at home",
                        new Destination(
                                Destination.Kind.ADULT_LIFE, null, "Adult social care", Destination.Status.ACCEPTED)));
        transitions.write(id, "profile.works", 0, "A quiet start", 0);
        handOver(id);
        NewLink link = reading.issue(id);
        SecurityContextHolder.clearContext();
        ReceivedPage page = reading.page(opened(link)).orElseThrow();
        assertThat(page.details().sender()).isEqualTo("Educated at home");
        assertThat(page.answers()).anyMatch(answer -> answer.entry().text().equals("A quiet start"));
    }
}
