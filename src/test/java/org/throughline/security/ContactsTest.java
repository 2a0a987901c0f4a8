package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.Refusals;
import org.throughline.testing.ServiceTest;

/** Where people are written to. */
class ContactsTest extends ServiceTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody_has_an_address() {
        jdbc.sql("update app_user set email = null, reminders = true").update();
    }

    private UUID id(String login) {
        return jdbc.sql("select id from app_user where username = ?")
                .param(login)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private void mine(String email, boolean wanted) {
        OnBehalfOf.named("senco", "Somebody", "test", () -> {
            contacts.recordMine(new Contacts.Contact(email, wanted));
            return true;
        });
    }

    private List<Contacts.Reachable> toRemind() {
        return as(Roles.ADMINISTRATOR, contacts::toRemind);
    }

    @Test
    void a_person_sets_the_own_address_and_switches_reminders_off() {
        mine(" senco@school.example ", true);
        assertThat(toRemind()).singleElement().satisfies(person -> {
            assertThat(person.email().text()).isEqualTo("senco@school.example");
            assertThat(person.login()).isEqualTo("senco");
            assertThat(person.roles()).isEmpty();
            assertThat(person.allRoles()).containsExactly(Roles.SENCO);
        });
        mine("senco@school.example", false);
        assertThat(toRemind()).isEmpty();
    }

    @Test
    void an_administrator_sets_it_and_leaves_the_wish_to_the_person() {
        mine("", false);
        as(Roles.ADMINISTRATOR, () -> {
            contacts.record(id("senco"), "senco@school.example");
            return true;
        });
        assertThat(as(Roles.ADMINISTRATOR, () -> contacts.of(id("senco"))))
                .isEqualTo(new Contacts.Contact("senco@school.example", false));
    }

    @Test
    void two_addresses_or_a_header_are_refused() {
        for (String wrong : List.of("a@b.example, c@d.example", "a@b.example\nBcc: c@d.example", "nobody")) {
            assertThat(Refusals.refusalOf(() -> mine(wrong, true)))
                    .isInstanceOf(SecurityRefusal.EmailAddressWrong.class);
        }
        assertThat(toRemind()).isEmpty();
    }

    @Test
    void who_may_not_sign_in_is_not_written_to() {
        jdbc.sql("update app_user set email = 'leaver@council.example' where username = 'leaver'")
                .update();
        assertThat(toRemind()).isEmpty();
    }

    @Test
    void the_audit_says_that_and_never_which() {
        mine("senco@school.example", true);
        mine("", false);
        List<String> said = jdbc.sql("select what from audit_event where subject_id = ?")
                .param(id("senco"))
                .query(String.class)
                .list();
        assertThat(said)
                .contains(
                        "Set the e-mail address of a user",
                        "Took away the e-mail address of a user",
                        "Switched reminders off")
                .noneMatch(what -> what.contains("@"));
    }
}
