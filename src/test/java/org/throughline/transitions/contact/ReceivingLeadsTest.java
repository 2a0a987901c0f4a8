package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who leads for a child at the setting that receives the record. */
class ReceivingLeadsTest extends ContactTest {

    @Autowired
    private ReceivingLeads leads;

    @Test
    void the_receiver_names_the_lead_and_the_sender_sees_it() {
        be("senco");
        assertThat(leads.of(record)).isEmpty();
        be("secondary");
        leads.name(record, 0, " A. Example ", "head of Year 7");
        leads.name(record, 1, "B. Example", "SENCO");
        be("senco");
        assertThat(leads.of(record).orElseThrow().label()).isEqualTo("B. Example, SENCO");
        assertThat(leads.of(record).orElseThrow().namedBy()).contains("Underhill");
    }

    @Test
    void two_colleagues_who_name_at_once_do_not_write_over_one_another() {
        be("secondary");
        leads.name(record, 0, "A. Example", "head of Year 7");
        assertThatThrownBy(() -> leads.name(record, 0, "B. Example", "SENCO"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        leads.name(record, 1, "B. Example", "SENCO");
        assertThatThrownBy(() -> leads.name(record, 1, "C. Example", "tutor"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(leads.of(record).orElseThrow().name()).isEqualTo("B. Example");
    }

    @Test
    void a_lead_has_a_name_and_a_position() {
        be("secondary");
        assertThat(refusalOf(() -> leads.name(record, 0, " ", "SENCO")))
                .isEqualTo(new ContactRefusal.LeadWithoutName(200));
        assertThat(refusalOf(() -> leads.name(record, 0, "A. Example", "x".repeat(201))))
                .isEqualTo(new ContactRefusal.LeadWithoutName(200));
        assertThat(leads.of(record)).isEmpty();
    }

    @Test
    void the_sender_and_others_name_nobody() {
        be("senco");
        assertThatThrownBy(() -> leads.name(record, 0, "A. Example", "SENCO"))
                .hasMessageContaining("not, or no longer, with you");
        be("secondary2");
        assertThatThrownBy(() -> leads.name(record, 0, "A. Example", "SENCO"))
                .hasMessageContaining("not, or no longer, with you");
        assertThat(leads.of(record)).isEmpty();
    }
}
