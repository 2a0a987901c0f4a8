package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.security.Roles;

/** A school answers when it is signed in: its own consultations, and nobody else's. */
class SchoolRepliesTest extends ConsultTest {

    @Autowired
    private SchoolReplies replies;

    @Autowired
    private OfficerReplies officer;

    private void answer(UUID id, Map<ReplyQuestion, String> answers) {
        answers.forEach((question, words) -> replies.write(id, question, words, 0));
    }

    @Test
    void a_school_sees_the_name_the_plan_and_the_questions_and_the_authority_gets_its_words() {
        UUID child = child();
        ConsultationRecord served = served(child, 2);
        be("secondary");
        ReplyForm form = replies.form(served.id()).orElseThrow();
        assertThat(form.child()).isEqualTo("Ida Consulted");
        assertThat(form.isToAnswer()).isTrue();
        assertThat(form.document()).isNotNull();
        assertThat(replies.document(served.id()).orElseThrow().content()).isEqualTo(PDF);
        answer(served.id(), DECLINE);
        replies.send(served.id());
        assertThat(replies.form(served.id()).orElseThrow().isToAnswer()).isFalse();
        assertThat(refusalOf(() -> replies.write(served.id(), ReplyQuestion.COMMENT, "And more", 0)))
                .isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());
        beNobody();
        assertThat(read(served.id()).state()).isEqualTo(ConsultationState.DECLINED);
        assertThat(read(served.id()).repliedOn()).isEqualTo(today());
        ConsultationReply reply =
                as(Roles.PLACEMENT_OFFICER, () -> officer.of(served.id())).getLast();
        assertThat(reply.kind()).isEqualTo(ReplyKind.DECLINED);
        assertThat(reply.way()).isEqualTo(ConsultationReply.Way.SIGN_IN);
        assertThat(reply.answers()).containsAllEntriesOf(DECLINE);
        assertThat(reply.by()).startsWith("A SENCO of a school, ");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.history(served.id())))
                .extracting(ConsultationStep::reason)
                .contains("Opened Version 1: Draft plan");
    }

    @Test
    void what_is_typed_is_there_again_and_two_who_type_the_same_do_not_overwrite_each_other() {
        ConsultationRecord served = served(child(), 2);
        be("secondary");
        assertThat(replies.write(served.id(), ReplyQuestion.COMMENT, "One", 0)).isEqualTo(1);
        assertThat(replies.write(served.id(), ReplyQuestion.COMMENT, "Two", 1)).isEqualTo(2);
        assertThat(refusalOf(() -> replies.write(served.id(), ReplyQuestion.COMMENT, "Other", 1)))
                .isEqualTo(new ConsultationRefusal.ReplyWrittenByTwo());
        assertThat(refusalOf(() -> replies.write(served.id(), ReplyQuestion.COMMENT, "New", 0)))
                .isEqualTo(new ConsultationRefusal.ReplyWrittenByTwo());
        assertThat(replies.form(served.id()).orElseThrow().answers()).containsEntry(ReplyQuestion.COMMENT, "Two");
    }

    @Test
    void a_decline_without_its_evidence_is_not_sent_and_stays_a_draft() {
        ConsultationRecord served = served(child(), 2);
        be("secondary");
        replies.write(served.id(), ReplyQuestion.KIND, "DECLINED", 0);
        replies.write(served.id(), ReplyQuestion.GROUND_RESOURCES, "Yes", 0);
        assertThat(((ConsultationRefusal.ReplyIncomplete) refusalOf(() -> replies.send(served.id()))).missing())
                .hasSize(7);
        beNobody();
        assertThat(read(served.id()).state()).isEqualTo(ConsultationState.SENT);
    }

    @Test
    void what_was_typed_for_an_answer_that_was_not_chosen_is_not_sent() {
        ConsultationRecord served = served(child(), 2);
        be("secondary");
        answer(served.id(), DECLINE);
        replies.write(served.id(), ReplyQuestion.KIND, "OFFER", 1);
        replies.send(served.id());
        beNobody();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> officer.of(served.id()))
                        .getLast()
                        .answers())
                .containsOnlyKeys(ReplyQuestion.KIND, ReplyQuestion.WHO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secondary2", "senco"})
    void another_school_finds_nothing(String other) {
        ConsultationRecord served = served(child(), 2);
        be(other);
        assertThat(replies.form(served.id())).isEmpty();
        assertThat(replies.document(served.id())).isEmpty();
        assertThat(replies.page(false, 0, 100)).noneMatch(row -> row.id().equals(served.id()));
        assertThat(refusalOf(() -> replies.write(served.id(), ReplyQuestion.COMMENT, "Nosy", 0)))
                .isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());
        assertThat(refusalOf(() -> replies.send(served.id())))
                .isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "dsl", "officer", "planner", "admin"})
    void staff_leads_and_people_of_the_authority_do_not_answer_for_a_school(String other) {
        ConsultationRecord served = served(child(), 2);
        be(other);
        assertThatThrownBy(() -> replies.form(served.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.page(false, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_draft_and_what_was_withdrawn_are_not_shown_to_the_school() {
        UUID child = child();
        ConsultationRecord draft = prepared(child, "Underhill");
        be("secondary");
        assertThat(replies.form(draft.id())).isEmpty();
        beNobody();
        UUID document = document(child);
        ConsultationRecord served = as(Roles.PLACEMENT_OFFICER, () -> sending.serve(draft, document, today(), ""));
        be("secondary");
        assertThat(replies.page(true, 0, 100)).anyMatch(row -> row.id().equals(served.id()));
        beNobody();
        as(
                Roles.PLACEMENT_OFFICER,
                () -> consultations.move(served, ConsultationState.WITHDRAWN, today(), "Sent by mistake"));
        be("secondary");
        assertThat(replies.form(served.id())).isEmpty();
        assertThat(replies.page(false, 0, 100)).noneMatch(row -> row.id().equals(served.id()));
    }
}
