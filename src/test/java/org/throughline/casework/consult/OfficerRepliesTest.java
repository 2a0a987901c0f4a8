package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.placement.Exclusions;
import org.throughline.security.Roles;

/** A reply that came by letter, and what may be made of a decline. */
class OfficerRepliesTest extends ConsultTest {

    @Autowired
    private OfficerReplies replies;

    @Autowired
    private Exclusions exclusions;

    private void record(UUID id, LocalDate on) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            DECLINE.forEach((question, words) -> replies.write(
                    id,
                    question,
                    words,
                    replies.form(id).orElseThrow().revisions().getOrDefault(question, 0L)));
            replies.send(id, on);
            return true;
        });
    }

    private void exclude(UUID id) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            replies.exclude(id, "Section 39(4)(b)(i): class 7B, see the reply", today());
            return true;
        });
    }

    @Test
    void a_letter_is_recorded_with_the_day_on_which_it_came_and_who_recorded_it() {
        ConsultationRecord served = served(child(), 10);
        assertThat(refusalOf(() -> record(served.id(), today().minusDays(11))))
                .isInstanceOf(ConsultationRefusal.ConsultationDayBeforeService.class);
        assertThat(refusalOf(() -> record(served.id(), today().plusDays(1))))
                .isInstanceOf(ConsultationRefusal.ConsultationDayInTheFuture.class);
        record(served.id(), today().minusDays(1));
        ConsultationReply reply =
                as(Roles.PLACEMENT_OFFICER, () -> replies.of(served.id())).getLast();
        assertThat(reply.on()).isEqualTo(today().minusDays(1));
        assertThat(reply.way()).isEqualTo(ConsultationReply.Way.OFFICER);
        assertThat(reply.by()).contains("recorded by");
    }

    @Test
    void a_decline_is_no_exclusion_until_an_officer_has_accepted_it_and_names_the_evidence() {
        UUID child = child();
        ConsultationRecord served = served(child, 10);
        record(served.id(), today());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exclusions.of(child))).isEmpty();
        assertThat(refusalOf(() -> exclude(served.id()))).isEqualTo(new ConsultationRefusal.NothingDeclined());
        as(
                Roles.PLACEMENT_OFFICER,
                () -> consultations.judge(read(served.id()), AuthorityView.ACCEPTED, "The evidence is sound"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exclusions.of(child))).isEmpty();
        exclude(served.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exclusions.of(child))).containsOnlyKeys(served.provisionId());
    }

    @Test
    void a_decline_that_was_not_accepted_excludes_nothing() {
        UUID child = child();
        ConsultationRecord served = served(child, 10);
        record(served.id(), today());
        as(
                Roles.PLACEMENT_OFFICER,
                () -> consultations.judge(read(served.id()), AuthorityView.NOT_ACCEPTED, "Being full is no ground"));
        assertThat(refusalOf(() -> exclude(served.id()))).isEqualTo(new ConsultationRefusal.NothingDeclined());
    }
}
