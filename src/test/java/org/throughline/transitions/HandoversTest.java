package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.transitions.RecordFixture.FAR_AWAY;
import static org.throughline.transitions.RecordFixture.NOON;
import static org.throughline.transitions.RecordFixture.UNDERHILL;
import static org.throughline.transitions.RecordFixture.aRecord;
import static org.throughline.transitions.RecordFixture.aSentRecord;
import static org.throughline.transitions.RecordFixture.anAnswer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.throughline.security.CurrentUser;
import org.throughline.transitions.catalogue.Tier;

/** Handing a record over: what must hold before, and what is copied, counted and noted. */
class HandoversTest {

    private final RecordAccess door = mock(RecordAccess.class);
    private final AnswerStore entries = mock(AnswerStore.class);
    private final HandoverCopyStore sendings = mock(HandoverCopyStore.class);
    private final FamilyRequests family = mock(FamilyRequests.class);
    private final Transitions transitions = mock(Transitions.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Handovers handovers =
            new Handovers(door, entries, sendings, family, transitions, user, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void somebody_sends() {
        when(user.name()).thenReturn("A SENCO");
    }

    private TransitionRecord with(TransitionRecord record) {
        when(door.sentBy(record.id())).thenReturn(record);
        return record;
    }

    @Test
    void what_is_sent_is_copied_and_noted_as_a_decision() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        UUID sending = handovers.send(record.id(), null, SharingBasis.AGREED);
        assertThat(record.state()).isEqualTo(RecordState.SENT);
        assertThat(record.sendingId()).isEqualTo(sending);
        verify(sendings).add(sending, record.id(), UNDERHILL, SharingBasis.AGREED, "A SENCO", NOON);
        verify(entries).copy(record.id(), sending);
        verify(sendings).decision(eq(record.id()), eq(NOON), eq("A SENCO"), contains("Underhill"));
    }

    @Test
    void what_was_written_after_the_check_was_shown_is_not_sent() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        when(transitions.fingerprint(record.id())).thenReturn("now");
        assertThatThrownBy(() -> handovers.send(record.id(), null, SharingBasis.AGREED, "before"))
                .hasMessageContaining("after you opened this page");
        assertThat(record.state()).isEqualTo(RecordState.DRAFT);
        assertThat(handovers.send(record.id(), null, SharingBasis.AGREED, "now"))
                .isNotNull();
    }

    @Test
    void a_record_that_somebody_else_changed_is_not_sent() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        assertThatThrownBy(() -> handovers.send(record.id(), 7L, SharingBasis.AGREED))
                .isInstanceOf(OptimisticLockingFailureException.class);
        verify(entries, never()).copy(any(), any());
    }

    @Test
    void what_the_family_asked_is_settled_first_on_every_way() {
        TransitionRecord draft = with(aRecord(UNDERHILL));
        TransitionRecord sent = with(aSentRecord());
        doThrow(new IllegalArgumentException("The family has asked"))
                .when(family)
                .requireSettled(any());
        assertThatThrownBy(() -> handovers.send(draft.id(), null, SharingBasis.AGREED))
                .hasMessageContaining("The family has asked");
        assertThatThrownBy(() -> handovers.sendOnPaper(draft.id(), null, SharingBasis.AGREED))
                .hasMessageContaining("The family has asked");
        assertThatThrownBy(() -> handovers.sendChanges(sent.id())).hasMessageContaining("The family has asked");
        verify(entries, never()).copy(any(), any());
        verify(entries, never()).addUpdate(any(), anyInt(), any());
    }

    @Test
    void a_setting_without_an_account_gets_paper_and_the_unknown_gets_nothing() {
        TransitionRecord elsewhere = with(aRecord(FAR_AWAY));
        assertThatThrownBy(() -> handovers.send(elsewhere.id(), null, SharingBasis.AGREED))
                .hasMessageContaining("on paper");
        assertThat(handovers.sendOnPaper(elsewhere.id(), null, SharingBasis.AGREED))
                .isNotNull();
        verify(sendings).decision(eq(elsewhere.id()), any(), any(), contains("on paper to A college far away"));
        TransitionRecord nowhere = with(aRecord(Destination.UNKNOWN));
        assertThatThrownBy(() -> handovers.sendOnPaper(nowhere.id(), null, SharingBasis.AGREED))
                .hasMessageContaining("where the child moves to");
    }

    @Test
    void changes_are_numbered_and_sent_with_documents_and_the_tier() {
        TransitionRecord record = with(aSentRecord());
        UUID sending = record.sendingId();
        List<Answer> changed = List.of(anAnswer("profile.works", "Short steps"), anAnswer("profile.worse", "Noise"));
        when(entries.unsent(any(), eq(sending))).thenReturn(changed);
        when(sendings.countUpdate(sending)).thenReturn(3);
        when(sendings.tier(sending, record)).thenReturn(true);
        when(entries.sendDocuments(record.id())).thenReturn(4);
        assertThat(handovers.sendChanges(record.id())).isEqualTo(7);
        verify(entries).addUpdate(sending, 3, changed);
    }

    @Test
    void a_change_of_the_tier_alone_is_an_update_and_nothing_changed_is_none() {
        TransitionRecord record = with(aSentRecord());
        UUID sending = record.sendingId();
        when(entries.unsent(any(), eq(sending))).thenReturn(List.of());
        when(sendings.countUpdate(sending)).thenReturn(1);
        when(sendings.tier(sending, record)).thenReturn(true, false);
        assertThat(handovers.sendChanges(record.id())).isEqualTo(1);
        verify(entries).addUpdate(sending, 1, List.of());
        org.mockito.Mockito.clearInvocations(entries, sendings);
        assertThat(handovers.sendChanges(record.id())).isZero();
        verify(entries, never()).addUpdate(any(), anyInt(), any());
        verify(sendings, never()).event(any(), any(), any(), anyString());
    }

    @Test
    void a_record_with_the_sender_has_no_changes_to_send() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        assertThatThrownBy(() -> handovers.sendChanges(record.id())).hasMessageContaining("not with a receiving");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "1000, true", "1001, false"})
    void a_record_is_taken_back_with_a_reason_of_up_to_a_thousand_characters(int length, boolean accepted) {
        TransitionRecord record = with(aSentRecord());
        UUID sending = record.sendingId();
        if (accepted) {
            handovers.recall(record.id(), "r".repeat(length));
            verify(sendings).ended(eq(sending), eq(RecordState.RECALLED), eq("A SENCO"), eq(NOON), anyString());
            assertThat(record.state()).isEqualTo(RecordState.RECALLED);
        } else {
            assertThatThrownBy(() -> handovers.recall(record.id(), "r".repeat(length)))
                    .hasMessageContaining("Say why");
            assertThat(record.state()).isEqualTo(RecordState.SENT);
        }
    }

    @Test
    void what_was_done_about_the_familys_wishes_is_not_told_in_the_list_of_events() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        handovers.settleFamilyRequests(record.id(), "Left out the address", List.of("No address"));
        verify(family).settle(record.id(), "Left out the address", List.of("No address"));
        verify(sendings).event(record.id(), NOON, "A SENCO", "Settled what the family asked");
    }

    @Test
    void an_invitation_names_who_is_invited() {
        TransitionRecord record = with(aRecord(UNDERHILL));
        record.decide(Tier.ENHANCED, "A SENCO", "Early planning");
        handovers.invite(record.id());
        verify(sendings).event(eq(record.id()), eq(NOON), eq("A SENCO"), contains("Underhill High School"));
    }
}
