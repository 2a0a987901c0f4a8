package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.LinkSecrets;
import org.throughline.shared.NeedType;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** Planning before a record is sent, hand-over on paper with a receipt, and what lists filter by. */
class BeforeAndWithoutAccountTest extends TransitionTest {

    @Autowired
    private GuestReceipts receipts;

    @Autowired
    private Correspondence exchanges;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcTemplate jdbc;

    private static final Destination ELSEWHERE =
            new Destination(Destination.Kind.ELSEWHERE, null, "A college far away", Destination.Status.ACCEPTED);

    @Test
    void an_invited_setting_plans_visits_and_talks_and_reads_nothing() {
        UUID id = record(at(setting("Underhill")));
        assertThat(refusalOf(() -> handovers.invite(id)))
                .isEqualTo(new TransitionsRefusal.InvitedWithoutEnhancedTier());
        transitions.decideTier(id, Tier.ENHANCED, "Early planning");
        handovers.invite(id);
        be("secondary");
        assertThat(list.invitations()).anyMatch(each -> each.id().equals(id));
        assertThat(received.received(id)).isEmpty();
        assertThat(transitions.page(id)).isEmpty();
        visits.record(new Visit(
                null,
                0,
                id,
                "",
                Visit.Kind.EXTRA_VISIT,
                LocalDate.now().plusDays(45),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                "The child with a parent",
                "",
                Visit.State.PLANNED,
                "",
                List.of()));
        exchanges.ask(id, "Staff training before September", "12 May 15:45");
        be("secondary2");
        assertThat(list.invitations()).noneMatch(each -> each.id().equals(id));
        assertThat(visits.of(id)).isEmpty();
        be("senco");
        assertThat(visits.of(id)).hasSize(1);
        assertThat(exchanges.conversations(id)).hasSize(1);
        transitions.route(id, at(setting("Valebrook")));
        be("secondary");
        assertThat(visits.of(id)).isEmpty();
        assertThat(list.invitations()).noneMatch(each -> each.id().equals(id));
    }

    @Test
    void a_record_on_paper_is_sent_once_and_its_receipt_is_given_once_with_the_code() {
        UUID id = record(ELSEWHERE);
        assertThat(refusalOf(() -> handovers.send(id, version(id), SharingBasis.AGREED)))
                .isEqualTo(new TransitionsRefusal.DestinationNotOnList());
        GuestReceipts.Secrets secrets = receipts.handOver(id, version(id), SharingBasis.AGREED);
        assertThat(transitions.page(id).orElseThrow().details().state()).isEqualTo(RecordState.SENT);
        assertThat(refusalOf(() -> receipts.handOver(id, version(id), SharingBasis.AGREED)))
                .isEqualTo(new TransitionsRefusal.SentAlready());
        assertThat(receipts.isAwaited(id)).isTrue();
        nobody_is_signed_in();
        assertThat(refusalOf(() -> receipts.give(secrets.token(), secrets.code(), " ")))
                .isEqualTo(new TransitionsRefusal.ReceiverWithoutName(180));
        String wrong = secrets.code().equals("00000000") ? "1" : "00000000";
        assertThat(receipts.give(secrets.token(), wrong, "Head of year"))
                .isEqualTo(new GuestReceipts.Outcome.WrongCode(4));
        String spaced = secrets.code().substring(0, 4) + " " + secrets.code().substring(4);
        assertThat(receipts.give(secrets.token(), spaced, "Head of year"))
                .isInstanceOf(GuestReceipts.Outcome.Given.class);
        assertThat(receipts.give(secrets.token(), spaced, "Head of year"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
        be("senco");
        RecordPage page = transitions.page(id).orElseThrow();
        assertThat(page.details().state()).isEqualTo(RecordState.RECEIVED);
        assertThat(page.sendings().getFirst().receivedBy()).isEqualTo("Head of year (without an account)");
        assertThat(receipts.isAwaited(id)).isFalse();
    }

    @Test
    void five_wrong_codes_a_recall_new_secrets_and_time_close_a_receipt() {
        UUID id = record(ELSEWHERE);
        GuestReceipts.Secrets first = receipts.handOver(id, version(id), SharingBasis.AGREED);
        String wrong = first.code().equals("00000000") ? "1" : "00000000";
        for (int left = 4; left >= 0; left--) {
            assertThat(receipts.give(first.token(), wrong, "Somebody"))
                    .isEqualTo(new GuestReceipts.Outcome.WrongCode(left));
        }
        assertThat(receipts.give(first.token(), first.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
        GuestReceipts.Secrets second = receipts.renew(id);
        jdbc.update(
                "update transition_guest_receipt set expires_at = ? where token_hash = ?",
                Timestamp.from(Instant.now().minusSeconds(60)),
                LinkSecrets.fingerprint(second.token()));
        assertThat(receipts.give(second.token(), second.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
        GuestReceipts.Secrets third = receipts.renew(id);
        handovers.recall(id, "The family has moved");
        assertThat(receipts.give(third.token(), third.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
        assertThat(refusalOf(() -> receipts.renew(id))).isEqualTo(new TransitionsRefusal.NoPaperOnItsWay());
    }

    @Test
    void lists_filter_by_need_as_far_as_the_reader_may_see_it_and_show_what_was_sent() {
        UUID id = record(at(setting("Underhill")));
        String autism = NeedType.ASD.label();
        transitions.write(id, "sen.primary", 0, autism, 0);
        RecordFilter filter = new RecordFilter(newest(), null, null, null, autism, false);
        assertThat(list.countSending(filter)).isOne();
        handovers.send(id, version(id), SharingBasis.AGREED);
        transitions.write(id, "sen.primary", 0, NeedType.SEMH.label(), 1);
        be("secondary");
        assertThat(list.receiving(filter, 0, 10)).extracting(RecordRow::need).containsExactly(autism);
        be("senco");
        handovers.sendChanges(id);
        be("secondary");
        assertThat(list.countReceiving(filter)).isZero();
    }

    @Test
    void a_review_is_due_six_weeks_after_the_start_and_in_june_until_it_is_given() {
        UUID id = record(at(setting("Underhill")));
        handovers.send(id, version(id), SharingBasis.AGREED);
        be("secondary");
        received.acknowledge(id);
        RecordFilter due = new RecordFilter(newest(), null, null, null, null, true);
        assertThat(list.countReceiving(due)).isZero();
        jdbc.update(
                "update transition_record set entry_year = ? where id = ?",
                LocalDate.now().getYear() - 2,
                id);
        assertThat(list.receiving(due, 0, 10)).extracting(RecordRow::review).containsExactly(Feedback.Kind.WEEKS);
        assertThat(list.countReviewsDue()).isPositive();
        feedbacks.give(id, Feedback.Kind.WEEKS, Feedback.Answer.YES, Feedback.Answer.YES, "", "Settled");
        assertThat(list.receiving(due, 0, 10)).extracting(RecordRow::review).containsExactly(Feedback.Kind.YEAR);
        feedbacks.give(id, Feedback.Kind.YEAR, Feedback.Answer.YES, Feedback.Answer.YES, "", "Doing well");
        assertThat(list.countReceiving(due)).isZero();
    }
}
