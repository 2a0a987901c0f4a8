package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.transitions.TransitionTest;

/** The leads of both sides of a move are named, each at its own setting, and seen by leads alone. */
class SafeguardingLeadsTest extends TransitionTest {

    private static final SafeguardingLead PAT = new SafeguardingLead("Pat Lead", "0161 496 0123");

    @Autowired
    private SafeguardingLeads leads;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void no_setting_has_named_one() {
        jdbc.update("delete from safeguarding_lead");
    }

    private UUID sent() {
        UUID id = record(at(setting("Underhill")));
        send(id);
        return id;
    }

    @Test
    void the_receiving_lead_names_itself_and_enters_the_other_until_that_setting_does() {
        UUID id = sent();
        be("dsl");
        assertThat(leads.both().get(id))
                .isEqualTo(new SafeguardingLead.Both(SafeguardingLead.NOBODY, SafeguardingLead.NOBODY));
        leads.name(setting("Underhill").id(), new SafeguardingLead(" Pat Lead ", "0161 496 0123"));
        leads.nameOther(id, new SafeguardingLead("Other Lead", ""));
        assertThat(leads.both().get(id))
                .isEqualTo(new SafeguardingLead.Both(new SafeguardingLead("Other Lead", ""), PAT));
        assertThat(leads.own()).singleElement().satisfies(own -> {
            assertThat(own.lead()).isEqualTo(PAT);
            assertThat(own.setting()).startsWith("Underhill");
        });
        assertThat(PAT.label()).isEqualTo("Pat Lead, 0161 496 0123");
        jdbc.update(
                "insert into safeguarding_lead select sender_id, 'Own Lead', '', 'A test', now(6) from"
                        + " transition_record where id = ?",
                id);
        assertThat(leads.both().get(id).sender().name()).isEqualTo("Own Lead");
    }

    @Test
    void nobody_names_a_lead_elsewhere_or_without_a_name() {
        UUID id = sent();
        UUID elsewhere = record(at(setting("Valebrook")));
        send(elsewhere);
        be("dsl");
        assertThat(refusalOf(() -> leads.name(setting("Valebrook").id(), PAT)))
                .isEqualTo(new SafeguardingRefusal.NotOfYourSetting());
        assertThat(refusalOf(() -> leads.nameOther(elsewhere, PAT)))
                .isEqualTo(new SafeguardingRefusal.NotOfYourSetting());
        assertThat(leads.both()).doesNotContainKey(elsewhere);
        assertThat(refusalOf(() -> leads.nameOther(id, new SafeguardingLead(" ", ""))))
                .isEqualTo(new SafeguardingRefusal.SafeguardingLeadWithoutName(120));
        assertThat(refusalOf(() -> leads.nameOther(id, new SafeguardingLead("A", "see the notes"))))
                .isEqualTo(new SafeguardingRefusal.SafeguardingLeadWithoutName(120));
        be("secondary");
        assertThatThrownBy(() -> leads.both()).isInstanceOf(AccessDeniedException.class);
        be("officer");
        assertThatThrownBy(() -> leads.own()).isInstanceOf(AccessDeniedException.class);
    }
}
