package org.throughline.ehcp.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** The sign-off of a rule by the head of service, recorded and taken back. */
class RuleSignOffsTest extends ServiceTest {

    private static final RuleKey RULE = new RuleKey("R07", "POST16", LocalDate.of(2014, 9, 1));

    @Autowired
    private RuleSignOffs signOffs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void nothing_is_signed() {
        jdbc.update("delete from ehcp_clock_rule_sign_off");
    }

    private void record(RuleKey key, String by, LocalDate on) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            signOffs.record(key, by, on);
            return true;
        });
    }

    @Test
    void a_sign_off_is_recorded_replaced_and_taken_back() {
        LocalDate today = LocalDate.now(clock);
        record(RULE, " A. Head ", today.minusDays(3));
        record(RULE, "B. Head", today);
        SignOff signOff = as(Roles.PLANNER, () -> signOffs.all()).get(RULE);
        assertThat(signOff.by()).isEqualTo("B. Head");
        assertThat(signOff.on()).isEqualTo(today);
        as(Roles.PLACEMENT_OFFICER, () -> {
            signOffs.withdraw(RULE);
            signOffs.withdraw(RULE);
            return true;
        });
        assertThat(as(Roles.PLANNER, () -> signOffs.all())).isEmpty();
        assertThat(jdbc.queryForList("select what from audit_event where what like '%sign-off of R07%'", String.class))
                .contains(
                        "Recorded the sign-off of R07 POST16 as of 2014-09-01 by A. Head",
                        "Took back the sign-off of R07 POST16 as of 2014-09-01");
    }

    @Test
    void a_name_and_a_day_that_has_come_are_needed() {
        assertThat(refusalOf(() -> record(RULE, " ", LocalDate.now(clock).plusDays(1))))
                .isInstanceOfSatisfying(
                        RuleRefusal.SignOffToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(2));
        assertThat(refusalOf(() -> record(new RuleKey("R99", "", RULE.validFrom()), "A", LocalDate.now(clock))))
                .isEqualTo(new RuleRefusal.NoSuchRule());
    }

    @Test
    void planners_read_and_do_not_sign() {
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> {
                    signOffs.withdraw(RULE);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_key_is_found_again_in_an_address() {
        assertThat(RuleKey.parse(RULE.text())).contains(RULE);
        assertThat(RULE.address()).isEqualTo("statutory-rules/R07~POST16~2014-09-01");
        assertThat(RuleKey.parse(new RuleKey("R01", "", RULE.validFrom()).text()))
                .hasValueSatisfying(key -> assertThat(key.part()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"R07", "R07~POST16", "R07~POST16~soon", "", "~~~"})
    void what_is_no_key_is_none(String text) {
        assertThat(RuleKey.parse(text)).isEmpty();
    }
}
